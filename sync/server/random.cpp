#include "sync/server/random.hpp"

#include <sodium.h>

#include <array>
#include <bit>

namespace foothold::server {

domain::Id Random::id() {
    std::array<std::byte, 16> bytes;
    fill(bytes);
    const auto halves = std::bit_cast<std::array<std::uint64_t, 2>>(bytes);
    return {halves[0], halves[1]};
}

void SystemRandom::fill(std::span<std::byte> bytes) { randombytes_buf(bytes.data(), bytes.size()); }

} // namespace foothold::server
