#include "sync/client/key.hpp"

#include <cstdlib>
#include <sodium.h>

namespace foothold::client {

static_assert(Key::size == crypto_kdf_KEYBYTES);

Key::~Key() { sodium_memzero(bytes_.data(), bytes_.size()); }

/// Fails only where there is no randomness at all: nothing that follows would be safe.
void Key::prepare() {
    if (sodium_init() < 0) std::abort();
}

Key Key::random() {
    Key key;
    randombytes_buf(key.bytes_.data(), key.bytes_.size());
    return key;
}

Key Key::derive(const char (&purpose)[9]) const {
    Key derived;
    crypto_kdf_derive_from_key(reinterpret_cast<unsigned char*>(derived.bytes_.data()), size, 1, purpose,
                               reinterpret_cast<const unsigned char*>(bytes_.data()));
    return derived;
}

} // namespace foothold::client
