#pragma once

#include "sync/client/clock.hpp"
#include "sync/client/curl_transport.hpp"
#include "sync/client/device.hpp"
#include "sync/client/random.hpp"
#include "sync/client/replica.hpp"
#include "tests/bench/value_of.hpp"

#include <chrono>

namespace foothold::bench {

// The device as the app has it: opened once, connection kept.
class OpenDevice {
public:
    explicit OpenDevice(const client::DataDirectory& data) :
        device_(value_of(client::Device::open(data, clock_.now()))),
        replica_(device_.store(), transport_, clock_, random_, device_.enrolment(), {}) {}

    Result<client::SyncSummary> sync() {
        const auto ended = replica_.syncs_ended();
        replica_.start_sync();
        while (replica_.syncs_ended() == ended) {
            replica_.step(std::chrono::milliseconds(20));
            if (replica_.is_syncing()) transport_.wait(std::chrono::milliseconds(1000));
        }
        arrived_ = replica_.take_changes();
        if (const auto& error = replica_.status().error) return *error;
        return replica_.summary();
    }
    // What a device does when nobody waits.
    void rest() {
        arrived_ = {};
        replica_.step(std::chrono::milliseconds(0));
    }
    client::Changes load() { return value_of(device_.load(clock_.now())); }
    client::Store& store() { return device_.store(); }
    domain::Instant now() const { return clock_.now(); }

private:
    client::SystemClock clock_;
    client::SystemRandom random_;
    client::CurlTransport transport_;
    client::Device device_;
    client::Replica replica_;
    client::Changes arrived_; // what an app would hand on
};

} // namespace foothold::bench
