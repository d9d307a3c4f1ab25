#include "sync/client/random.hpp"

#include <sodium.h>

namespace foothold::client {

SystemRandom::SystemRandom() { static_cast<void>(sodium_init()); }

std::uint64_t SystemRandom::next() {
    std::uint64_t value = 0;
    randombytes_buf(&value, sizeof value);
    return value;
}

} // namespace foothold::client
