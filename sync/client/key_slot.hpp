#pragma once

#include "domain/id.hpp"
#include "domain/result.hpp"
#include "sync/client/data_directory.hpp"
#include "sync/client/key.hpp"

#include <cstdint>
#include <optional>

namespace foothold::client {

/// What opens a profile's cache, and the memory that there is one: a cache that has gone missing is never taken for a new one.
struct KeySlot {
    Key key;
    domain::Id profile;
    std::uint64_t generation = 0; ///< 0: never written
    bool holds_data = false;
};

/// The newest key slot that the device secret opens; nothing on a device that never had one. cache.key_lost when there was one
/// and no generation of it can be opened any more.
Result<std::optional<KeySlot>> load_key_slot(const DataDirectory& directory);

/// Seals the slot with the device secret, which is made when there is none, as the next generation. The one before stays.
Result<KeySlot> save_key_slot(const DataDirectory& directory, KeySlot slot);

} // namespace foothold::client
