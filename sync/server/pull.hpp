#pragma once

#include "sync/server/storage.hpp"

#include <functional>

namespace foothold::server {

/// Fills in what this person may see and has not seen: `scopes`, `changes`, `has_more`, `is_unchanged`, `epoch`, `bytes_to_come`.
/// The person's own scope comes first, then what surrounds them, then what everybody sees; at most about `chunk_bytes` in all.
/// `may_be_large` is asked once, before anything is read: true for more than that. "server.busy" when it says no.
Result<void> pull(StorageTransaction& transaction, Id person, const protocol::SyncRequest& request, std::size_t chunk_bytes,
                  const std::function<bool(bool is_large)>& may_be_large, protocol::SyncResponse& response);

} // namespace foothold::server
