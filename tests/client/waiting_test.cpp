#include "tests/client/scripted_device.hpp"

namespace foothold::client {

namespace {

Answer word(bool has_news) {
    return {200, std::string(protocol::media_type), {}, {}, protocol::encode(protocol::WaitResponse{{}, has_news, world::now})};
}

// A device that has everything and has just begun to wait.
struct Waiting {
    Waiting() {
        device.sync(ok(world::everything()));
        device.run();
    }

    bool is_wait(std::size_t request) const { return device.transport.requests.at(request).url.ends_with("/v1/wait"); }
    bool is_waiting() const { return is_wait(device.transport.requests.size() - 1); }
    void answer(Result<Answer> answer) {
        device.transport.script.push_back(std::move(answer));
        device.run();
        device.run();
    }

    ScriptedDevice device{Replica::Rhythm{.waits_for_news = true}};
};

} // namespace

TEST_CASE("after a sync the device waits for news, with the cursors that it has") {
    Waiting waiting;
    REQUIRE(waiting.device.transport.requests.size() == 2);
    REQUIRE(waiting.is_waiting());
    const auto message = protocol::decode<protocol::WaitRequest>(waiting.device.transport.requests.back().body);
    REQUIRE(message);
    CHECK(message->epoch == world::epoch);
    CHECK(message->cursors.size() == 2);
    CHECK_FALSE(message->cursors.front().contents);
    waiting.device.later(milliseconds(70'000));
    CHECK(waiting.device.transport.requests.size() == 2);
}

TEST_CASE("news brings a sync, and then the device waits again") {
    Waiting waiting;
    waiting.device.later(milliseconds(20'000));
    waiting.answer(word(true));
    REQUIRE(waiting.device.transport.requests.size() == 3);
    CHECK_FALSE(waiting.is_waiting());
    protocol::SyncResponse fuller = unchanged();
    fuller.is_unchanged = false;
    fuller.scopes = {{world::own, 11}, {world::group, 20}};
    fuller.changes = {world::change(0, world::lesson())};
    waiting.answer(ok(fuller));
    CHECK(waiting.device.transport.requests.size() == 4);
    CHECK(waiting.is_waiting());
}

TEST_CASE("no news confirms what the device has, without a sync") {
    Waiting waiting;
    waiting.device.clock.wall = world::now + 40;
    waiting.device.later(milliseconds(40'000));
    waiting.answer(word(false));
    CHECK(waiting.device.model.status().confirmed_through == world::now + 40);
    CHECK(waiting.device.transport.requests.size() == 3);
    CHECK(waiting.is_waiting());
}

TEST_CASE("a server that says no news at once, or news that is none, is not asked again and again") {
    Waiting waiting;
    waiting.answer(word(false));
    CHECK(waiting.device.transport.requests.size() == 2);
    CHECK(waiting.device.replica->next_step_in() >= milliseconds(5'000));
    Waiting misled;
    misled.device.later(milliseconds(10'000));
    misled.answer(word(true));
    REQUIRE(misled.device.transport.requests.size() == 3);
    misled.answer(ok(unchanged()));
    CHECK(misled.device.transport.requests.size() == 3);
    CHECK(misled.device.replica->next_step_in() >= milliseconds(50'000));
}

TEST_CASE("an older server is asked by interval") {
    Waiting waiting;
    waiting.answer(problem(404, "server.not_found"));
    CHECK(waiting.device.error().empty());
    CHECK(waiting.device.replica->next_step_in() <= milliseconds(66'000));
    for (int round = 0; round < 10; ++round) {
        waiting.device.later(milliseconds(66'000));
        REQUIRE_FALSE(waiting.is_waiting());
        waiting.answer(ok(unchanged()));
    }
    CHECK(waiting.device.transport.requests.size() == 12);
    waiting.device.later(milliseconds(60'000 * 60));
    waiting.answer(ok(unchanged()));
    CHECK(waiting.is_waiting());
}

TEST_CASE("where there is no place to wait, the device syncs by interval and comes back when it was told to") {
    Waiting waiting;
    Answer full = problem(503, "server.busy");
    full.retry_after = std::chrono::seconds(90);
    waiting.answer(full);
    CHECK(waiting.device.error().empty());
    waiting.device.later(milliseconds(66'000));
    REQUIRE(waiting.device.transport.requests.size() == 3);
    CHECK_FALSE(waiting.is_waiting());
    waiting.answer(ok(unchanged()));
    CHECK(waiting.device.transport.requests.size() == 3);
    waiting.device.later(milliseconds(26'000));
    CHECK(waiting.is_waiting());
}

TEST_CASE("waits that fail are tried again after longer and longer pauses, with full jitter") {
    Waiting waiting;
    milliseconds last(0);
    for (int failures = 0; failures < 4; ++failures) {
        REQUIRE(waiting.is_waiting());
        waiting.answer(Error{"network.refused", "no"});
        last = waiting.device.replica->next_step_in();
        CHECK(last <= BackOff::first * (1 << failures));
        waiting.device.later(last);
    }
    CHECK(waiting.device.error().empty());
}

TEST_CASE("an action ends the wait and is sent") {
    Waiting waiting;
    waiting.device.perform(world::coming(1));
    waiting.device.later(milliseconds(150));
    CHECK(waiting.device.transport.cancelled == 1);
    REQUIRE(waiting.device.transport.requests.size() == 3);
    CHECK(waiting.device.last_request().actions.size() == 1);
    waiting.answer(ok(waiting.device.verdict(domain::Verdict::applied)));
    CHECK(waiting.is_waiting());
}

TEST_CASE("nobody waits offline, on a metered link, or after a sync that failed") {
    Waiting offline;
    offline.device.replica->set_offline(true);
    CHECK(offline.device.transport.cancelled == 1);
    offline.device.later(milliseconds(600'000));
    CHECK(offline.device.transport.requests.size() == 2);
    Waiting metered;
    metered.device.replica->set_metered(true);
    CHECK(metered.device.transport.cancelled == 1);
    CHECK(metered.device.replica->next_step_in() >= milliseconds(13 * 60'000));
    metered.device.later(metered.device.replica->next_step_in());
    REQUIRE(metered.device.transport.requests.size() == 3);
    CHECK_FALSE(metered.is_waiting());
    metered.device.replica->set_metered(false);
    metered.answer(ok(unchanged()));
    CHECK(metered.is_waiting());
    Waiting failed;
    failed.device.replica->start_sync();
    failed.device.run();
    failed.answer(Error{"network.refused", "no"});
    CHECK(failed.device.error() == "network.refused");
    CHECK_FALSE(failed.is_waiting());
}

} // namespace foothold::client
