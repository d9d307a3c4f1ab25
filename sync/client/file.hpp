#pragma once

#include "domain/result.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace foothold::client {

/// The whole of a small file, or nothing when it is not there. Larger than `bytes_max` is disk.unreadable.
Result<std::optional<std::string>> read_file(const std::filesystem::path& file, std::size_t bytes_max);

/// Afterwards the file holds either the old content or the new, whatever happens to the power: a neighbour is written and synced,
/// renamed over the file, and the directory synced. Readable by its owner only.
Result<void> write_file(const std::filesystem::path& file, std::string_view content);

/// Nothing when the file or directory is not there; disk.unreadable when that cannot be told.
Result<std::optional<std::uint64_t>> size_of(const std::filesystem::path& file);

/// What is directly in it.
Result<std::vector<std::filesystem::path>> entries_of(const std::filesystem::path& directory);

/// Moves a file within its file system, over one that may be there, and syncs the directory to which it went.
Result<void> move_file(const std::filesystem::path& from, const std::filesystem::path& to);

/// Do nothing when it is not there. A directory has to be empty.
Result<void> remove_file(const std::filesystem::path& file);
Result<void> remove_directory(const std::filesystem::path& directory);

/// Afterwards what was made, moved or removed in it stays so, whatever happens to the power.
Result<void> sync_directory(const std::filesystem::path& directory);

/// Creates the directory, for its owner only, when it is not there.
Result<void> make_directory(const std::filesystem::path& directory);

} // namespace foothold::client
