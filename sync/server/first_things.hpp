#pragma once

#include "sync/server/storage.hpp"

#include <cstddef>
#include <span>

namespace foothold::server {

/// A chunk with the first things of somebody who holds these scopes (domain/first_things.hpp), as many of them as fit into so
/// many bytes when they are compressed.
Result<protocol::Bytes> pack_first_things(StorageTransaction& transaction, Id person, std::span<const Scope> scopes, Instant now,
                                          std::size_t bytes_max);

} // namespace foothold::server
