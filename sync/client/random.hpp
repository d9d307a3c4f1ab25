#pragma once

#include "domain/id.hpp"

#include <cstdint>

namespace foothold::client {

/// Where ids and jitter come from. A simulation has its own, with a seed.
class Random {
public:
    virtual ~Random() = default;
    virtual std::uint64_t next() = 0;

    domain::Id id() {
        const std::uint64_t high = next();
        return {high, next()};
    }
    /// Evenly from 0 to `limit`, without it; 0 when there is no room.
    std::uint64_t below(std::uint64_t limit) { return limit == 0 ? 0 : next() % limit; }
};

class SystemRandom : public Random {
public:
    SystemRandom();
    std::uint64_t next() override;
};

} // namespace foothold::client
