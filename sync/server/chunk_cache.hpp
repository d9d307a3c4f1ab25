#pragma once

#include "sync/protocol/messages.hpp"
#include "sync/server/storage.hpp"

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <list>
#include <map>
#include <memory>
#include <mutex>

namespace foothold::server {

/// A stretch of a scope's feed.
struct Stretch {
    std::uint64_t through = 0; ///< the sequence of its last entry; 0: there was none
    std::uint64_t body_bytes = 0;
    bool has_more = false; ///< there is more of the scope behind it
};

/// One that is ready to travel: the same for everybody who may see the scope.
struct MadeChunk {
    std::shared_ptr<const protocol::Bytes> bytes; ///< null: there was nothing
    Stretch stretch;
};

/// Keeps chunks that were made, the latest used of them: when many devices come to hold a scope at once, as when people move,
/// it is read and taken apart once. For several threads.
class ChunkCache {
public:
    /// What a chunk is made of. A scope with these contents at this sequence is never another one.
    struct Key {
        Scope scope;
        std::uint64_t since = 0;
        std::uint64_t sequence = 0;
        Id sum;

        auto operator<=>(const Key&) const = default;
    };
    static constexpr std::size_t bytes_max = 32 << 20;

    explicit ChunkCache(std::size_t bytes = bytes_max) : bytes_max_(bytes) {}

    /// Another thread may make the same chunk meanwhile; nobody waits for it.
    Result<MadeChunk> find_or_make(const Key& key, const std::function<Result<MadeChunk>()>& make);

private:
    struct Entry {
        Key key;
        MadeChunk chunk;
    };
    using Entries = std::list<Entry>;

    std::optional<MadeChunk> find(const Key& key);
    void keep(const Key& key, const MadeChunk& chunk);

    std::mutex mutex_;
    std::size_t bytes_max_;
    std::size_t bytes_ = 0;
    Entries entries_; ///< the latest used first
    std::map<Key, Entries::iterator> places_;
};

} // namespace foothold::server
