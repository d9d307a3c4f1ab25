#include "sync/client/random.hpp"

#include "sync/client/key.hpp"

#include <sodium.h>

namespace foothold::client {

SystemRandom::SystemRandom() { Key::prepare(); }

std::uint64_t SystemRandom::next() {
    std::uint64_t value = 0;
    randombytes_buf(&value, sizeof value);
    return value;
}

} // namespace foothold::client
