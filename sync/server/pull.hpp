#pragma once

#include "sync/protocol/answer.hpp"
#include "sync/server/chunk_cache.hpp"
#include "sync/server/storage.hpp"

#include <functional>

namespace foothold::server {

struct PullRules {
    std::size_t answer_bytes = protocol::answer_bytes; ///< about as much of bodies in one answer
    /// Asked once, before anything is read: true for more than one answer.
    std::function<bool(bool is_large)> may_be_large;
    Instant now;                  ///< the first things are those of the days to come
    ChunkCache* chunks = nullptr; ///< none: each chunk is made for each device
};

/// Fills in what this person may see and has not seen: `scopes`, `has_more`, `is_unchanged`, `epoch`, `bytes_to_come`, and the
/// changes, as chunks for who can read them. The person's own scope comes first, then what surrounds them, then what everybody
/// sees. "server.busy" when the answer may not be so large.
Result<void> pull(StorageTransaction& transaction, Id person, const protocol::SyncRequest& request, const PullRules& rules,
                  protocol::SyncAnswer& answer);

} // namespace foothold::server
