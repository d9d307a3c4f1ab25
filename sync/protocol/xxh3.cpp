#include "sync/protocol/xxh3.hpp"

#include <xxhash.h>

namespace foothold::protocol {

domain::Id xxh3_of(std::string_view bytes) {
    const XXH128_hash_t hash = XXH3_128bits(bytes.data(), bytes.size());
    return {hash.high64, hash.low64};
}

} // namespace foothold::protocol
