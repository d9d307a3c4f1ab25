#pragma once

#include "domain/time.hpp"

#include <chrono>

namespace foothold::client {

/// Time, as the replica sees it. A simulation has its own.
class Clock {
public:
    virtual ~Clock() = default;
    /// The device's wall clock: data, never an order.
    virtual domain::Instant now() const = 0;
    /// Never goes back; begins anywhere.
    virtual std::chrono::milliseconds elapsed() const = 0;
};

class SystemClock : public Clock {
public:
    domain::Instant now() const override;
    std::chrono::milliseconds elapsed() const override;
};

} // namespace foothold::client
