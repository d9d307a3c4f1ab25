#pragma once

#include "domain/time.hpp"

namespace foothold::server {

class Clock {
public:
    virtual ~Clock() = default;
    virtual domain::Instant now() const = 0;
};

/// The machine's clock, or one that runs beside it and showed `start` when it was made: for demonstrations on another day.
class SystemClock final : public Clock {
public:
    SystemClock() = default;
    explicit SystemClock(domain::Instant start);
    domain::Instant now() const override;

private:
    std::int64_t ahead_s_ = 0;
};

} // namespace foothold::server
