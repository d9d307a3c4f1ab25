#pragma once

#include "sync/client/device.hpp"
#include "sync/client/model.hpp"
#include "sync/client/replica.hpp"
#include "sync/protocol/codec.hpp"
#include "sync/protocol/compression.hpp"
#include "sync/protocol/limits.hpp"
#include "tests/client/directory.hpp"
#include "tests/client/problem_answer.hpp"
#include "tests/client/scripted_transport.hpp"
#include "tests/client/small_world.hpp"

#include <catch2/catch_test_macros.hpp>

#include <optional>
#include <string>
#include <utility>

namespace foothold::client {

using std::chrono::milliseconds;

class TestClock : public Clock {
public:
    domain::Instant now() const override { return wall; }
    milliseconds elapsed() const override { return time; }

    milliseconds time{1000};
    domain::Instant wall = world::now;
};

class TestRandom : public Random {
public:
    std::uint64_t next() override { return ++state_ * 0x9E3779B97F4A7C15ull; }

private:
    std::uint64_t state_ = 0;
};

inline Answer ok(const protocol::SyncResponse& response) {
    return {200, std::string(protocol::media_type), {}, {}, protocol::encode(response)};
}

inline Answer compressed(const protocol::SyncResponse& response) {
    return {200, std::string(protocol::media_type), "zstd", {}, protocol::compress(protocol::encode(response))};
}

inline protocol::SyncResponse unchanged() {
    protocol::SyncResponse response;
    response.epoch = world::epoch;
    response.is_unchanged = true;
    return response;
}

// A device on disk, a server that follows a script, a clock that stands still.
class ScriptedDevice {
public:
    explicit ScriptedDevice(Replica::Rhythm rhythm = {}) : rhythm_(rhythm), device_(enrolled()) { begin(); }

    void restart() {
        replica.reset();
        device_.reset();
        auto opened = Device::open(directory_.data(), world::now);
        REQUIRE(opened);
        device_.emplace(std::move(*opened));
        begin();
    }

    // Runs until nothing can be done any more before a longer pause.
    void run() {
        replica->step(milliseconds(1));
        model.take(replica->take_changes());
    }
    void later(milliseconds time) {
        clock.time += time;
        run();
    }
    void sync(Result<Answer> answer) {
        transport.script.push_back(std::move(answer));
        replica->start_sync();
        run();
    }
    void perform(const domain::Action& action) {
        model.perform(action);
        REQUIRE(replica->perform(action));
        model.take(replica->take_changes());
    }
    protocol::SyncRequest last_request() const {
        const Request& request = transport.requests.back();
        auto bytes = request.headers.back().value == "zstd" && request.headers.back().name == "Content-Encoding"
                         ? protocol::decompress(request.body)
                         : Result<protocol::Bytes>(request.body);
        auto message = protocol::decode<protocol::SyncRequest>(*bytes);
        REQUIRE(message);
        return *message;
    }
    protocol::SyncResponse verdict(domain::Verdict verdict, domain::Reason reason = {}, std::string ask = {}) const {
        protocol::SyncResponse response = unchanged();
        for (const auto& action : last_request().actions) response.verdicts.push_back({action.n, verdict, reason, ask});
        return response;
    }
    DataDirectory data() const { return directory_.data(); }
    std::string error() const { return model.status().error ? model.status().error->code : ""; }

    TestClock clock;
    TestRandom random;
    ScriptedTransport transport;
    std::optional<Replica> replica;
    Model model;

private:
    Device enrolled() {
        auto device = Device::enrol(directory_.data(), world::enrolment(), world::now);
        REQUIRE(device);
        return std::move(*device);
    }
    void begin() {
        model = Model(world::person, domain::Role::participant);
        auto changes = device_->load(world::now);
        REQUIRE(changes);
        replica.emplace(device_->store(), transport, clock, random, device_->enrolment(), rhythm_);
        replica->set_status(changes->status);
        model.take(std::move(*changes));
    }

    Replica::Rhythm rhythm_;
    Directory directory_;
    std::optional<Device> device_;
};

// How many come to the dinner, as somebody sees it.
inline std::uint32_t head_count(const Model& model) {
    const auto* event = model.records().find<domain::Event>(world::event);
    return event ? event->coming : 0;
}

} // namespace foothold::client
