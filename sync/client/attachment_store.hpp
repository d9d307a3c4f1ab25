#pragma once

#include "domain/hash.hpp"
#include "domain/result.hpp"
#include "sync/client/key.hpp"
#include "sync/sqlite/database.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace foothold::client {

/// What is here of an attachment.
struct HeldAttachment {
    domain::Hash hash;
    std::uint64_t bytes = 0; ///< of the whole
    std::uint64_t bytes_here = 0;
    bool is_whole = false;       ///< and has been found to be what its name says
    std::uint64_t last_used = 0; ///< counts uses: a clock may be wrong

    bool operator==(const HeldAttachment&) const = default;
};

/// Pictures and recordings in an encrypted file of their own: all of it can be had again. So a damaged one is begun anew without
/// a word, and the cache beside it stays small and quick. Whatever a function here reports as done is on disk.
class AttachmentStore {
public:
    /// disk.*, cache.locked.
    static Result<AttachmentStore> open(const std::filesystem::path& file, const Key& key);

    Result<std::vector<HeldAttachment>> held();
    /// Adds what came behind what is here, which ends at `start`. attachment.wrong when it ends elsewhere, or is whole.
    Result<void> append(const domain::Hash& hash, std::uint64_t bytes, std::uint64_t start, std::string_view part);
    /// Whether all that is here has this hash, and is whole from now on. What has not is gone.
    Result<bool> verify(const domain::Hash& hash);
    /// The bytes of a whole one, which are used now.
    Result<std::optional<std::string>> read(const domain::Hash& hash);
    /// Afterwards nothing of them can be found in the file or its log, nor of those that an earlier call failed to drop wholly.
    Result<void> drop(std::span<const domain::Hash> hashes);
    /// After cache.damaged: with nothing in it.
    Result<void> begin_anew();

private:
    AttachmentStore(std::filesystem::path file, const Key& key, sqlite::Database database) :
        file_(std::move(file)), key_(key), database_(std::move(database)) {}
    Result<std::string> bytes_of(const domain::Hash& hash);
    Result<void> remove(const domain::Hash& hash);

    std::filesystem::path file_;
    Key key_;
    std::optional<sqlite::Database> database_;
    bool has_remains_ = true; ///< the log may hold what was dropped, also by a program that was ended amid it
};

} // namespace foothold::client
