#pragma once

#include "sync/server/storage.hpp"

#include <cstddef>

namespace foothold::server {

/// A chunk with the first things of a person (domain/first_things.hpp), as many of them as fit into so many bytes when they are
/// compressed.
Result<protocol::Bytes> pack_first_things(StorageTransaction& transaction, Id person, Instant now, std::size_t bytes_max);

} // namespace foothold::server
