#pragma once

#include "sync/client/random.hpp"

#include <chrono>
#include <optional>

namespace foothold::client {

/// How long to wait after failures in a row: anything up to a ceiling that doubles (full jitter), so that devices which lost the
/// same server do not come back together; never before the server asked for, and not much
/// later either, since it knows what it can do.
class BackOff {
public:
    static constexpr std::chrono::milliseconds first{1000};
    static constexpr std::chrono::milliseconds ceiling{60'000};

    explicit BackOff(std::chrono::milliseconds first_ceiling = first) : first_(first_ceiling) {}

    std::chrono::milliseconds next(Random& random, std::optional<std::chrono::seconds> retry_after);
    void reset() { failures_ = 0; }

private:
    std::chrono::milliseconds first_;
    unsigned failures_ = 0;
};

} // namespace foothold::client
