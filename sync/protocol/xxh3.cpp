#include "sync/protocol/xxh3.hpp"

#include <xxhash.h>

#include <memory>
#include <new>

namespace foothold::protocol {

namespace {

domain::Id id_of(const XXH128_hash_t& hash) { return {hash.high64, hash.low64}; }

struct FreeState {
    void operator()(XXH3_state_t* state) const { XXH3_freeState(state); }
};

} // namespace

domain::Id xxh3_of(std::string_view bytes) { return id_of(XXH3_128bits(bytes.data(), bytes.size())); }

domain::Id xxh3_of(std::initializer_list<std::string_view> parts) {
    const std::unique_ptr<XXH3_state_t, FreeState> state{XXH3_createState()};
    if (!state) throw std::bad_alloc();
    XXH3_128bits_reset(state.get());
    for (const std::string_view part : parts) XXH3_128bits_update(state.get(), part.data(), part.size());
    return id_of(XXH3_128bits_digest(state.get()));
}

} // namespace foothold::protocol
