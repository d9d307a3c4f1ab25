#pragma once

#include "sync/server/storage.hpp"

namespace foothold::server {

/// Fills in what this person may see and has not seen: `scopes`, `changes`, `has_more`, `is_unchanged`, `epoch`. The person's own
/// scope comes first, then what surrounds them, then what everybody sees; at most about `chunk_bytes` in all.
Result<void> pull(StorageTransaction& transaction, Id person, const protocol::SyncRequest& request, std::size_t chunk_bytes,
                  protocol::SyncResponse& response);

} // namespace foothold::server
