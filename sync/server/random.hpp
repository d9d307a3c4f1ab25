#pragma once

#include "domain/id.hpp"

#include <cstddef>
#include <span>

namespace foothold::server {

class Random {
public:
    virtual ~Random() = default;
    virtual void fill(std::span<std::byte> bytes) = 0;

    domain::Id id();
};

/// The operating system's generator, through libsodium.
class SystemRandom final : public Random {
public:
    void fill(std::span<std::byte> bytes) override;
};

} // namespace foothold::server
