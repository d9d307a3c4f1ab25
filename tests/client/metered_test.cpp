#include "tests/client/scripted_device.hpp"

namespace foothold::client {

namespace {

constexpr std::uint64_t much = 3'200'000;

protocol::SyncResponse withheld() {
    protocol::SyncResponse response;
    response.epoch = world::epoch;
    response.server_time = world::now;
    response.has_more = true;
    response.bytes_to_come = much;
    return response;
}

struct Metered : ScriptedDevice {
    Metered() : ScriptedDevice(Replica::Rhythm{.waits_for_news = true}) { replica->set_metered(true); }

    SyncStatus::Phase phase() const { return model.status().phase; }
};

} // namespace

TEST_CASE("on a metered link the device asks before it fetches much, and knows how much that is") {
    Metered device;
    device.sync(ok(withheld()));
    CHECK(device.last_request().bytes_max == protocol::metered_bytes_max);
    CHECK(device.last_request().saves_bytes);
    CHECK(device.phase() == SyncStatus::Phase::asking);
    CHECK(device.model.status().bytes_coming == much / Replica::typical_compression);
    CHECK_FALSE(device.model.status().confirmed_through);
    CHECK(device.error().empty());
    device.later(milliseconds(12 * 60'000));
    CHECK(device.transport.requests.size() == 1);
    device.transport.script.push_back(ok(world::everything()));
    device.replica->fetch_anyway();
    device.run();
    CHECK(device.last_request().bytes_max == 0);
    CHECK(device.phase() == SyncStatus::Phase::idle);
    CHECK(device.model.status().bytes_coming == 0);
    CHECK(device.model.status().confirmed_through == world::now);
    device.sync(ok(unchanged()));
    CHECK(device.last_request().bytes_max == protocol::metered_bytes_max);
}

TEST_CASE("on a metered link the device syncs when it starts, after actions, and otherwise every quarter of an hour") {
    Metered device;
    CHECK(device.replica->next_step_in() == milliseconds(0));
    device.transport.script.push_back(ok(world::everything()));
    device.run();
    CHECK(device.transport.requests.size() == 1);
    CHECK(device.replica->next_step_in() >= milliseconds(13 * 60'000));
    CHECK(device.replica->next_step_in() <= milliseconds(17 * 60'000));
    device.perform(world::coming(1));
    CHECK(device.replica->next_step_in() <= milliseconds(150));
}

TEST_CASE("what is allowed stays allowed until it has come") {
    Metered device;
    device.sync(ok(withheld()));
    device.transport.script.push_back(Error{"network.refused", "no"});
    device.replica->fetch_anyway();
    device.run();
    device.sync(ok(world::everything()));
    CHECK(device.last_request().bytes_max == 0);
}

TEST_CASE("actions are pushed while the device asks, and stay until their effect has come") {
    Metered device;
    device.sync(ok(world::everything()));
    device.perform(world::coming(1));
    protocol::SyncResponse answer = withheld();
    answer.verdicts = {{1, domain::Verdict::applied, {}, {}}};
    device.replica->start_sync();
    device.run();
    answer.verdicts.front().n = device.last_request().actions.front().n;
    device.transport.script.push_back(ok(answer));
    device.run();
    CHECK(device.phase() == SyncStatus::Phase::asking);
    CHECK(device.model.unsent() == 1);
    device.perform({{5, 2}, world::person, world::now, domain::SetLanguages{{"da"}}});
    device.later(milliseconds(150));
    CHECK(device.last_request().actions.size() == 2);
    protocol::SyncResponse rest = device.verdict(domain::Verdict::applied);
    device.transport.script.push_back(ok(rest));
    device.run();
    CHECK(device.model.unsent() == 0);
}

TEST_CASE("a link that is free again brings what was waiting") {
    Metered device;
    device.sync(ok(withheld()));
    device.replica->set_metered(false);
    device.transport.script.push_back(ok(world::everything()));
    device.run();
    CHECK(device.last_request().bytes_max == 0);
    CHECK(device.phase() == SyncStatus::Phase::idle);
}

TEST_CASE("a server that withholds what was wanted is not believed") {
    ScriptedDevice device;
    device.sync(ok(withheld()));
    CHECK(device.error() == "protocol.malformed");
    Metered metered;
    protocol::SyncResponse little = withheld();
    little.bytes_to_come = protocol::metered_bytes_max;
    metered.sync(ok(little));
    CHECK(metered.error() == "protocol.malformed");
}

TEST_CASE("while a large answer comes in parts, the status says how much is still to travel") {
    ScriptedDevice device;
    protocol::SyncResponse part = world::everything();
    part.has_more = true;
    part.bytes_to_come = much;
    std::size_t bodies = 0;
    for (const protocol::RecordChange& change : part.changes) bodies += change.body.size();
    const Answer answer = compressed(part);
    device.sync(answer);
    CHECK(device.model.status().phase == SyncStatus::Phase::syncing);
    CHECK(device.model.status().bytes_coming == much * answer.body.size() / bodies); // as what has come has travelled
    device.transport.script.push_back(problem(503, "server.busy"));
    device.run();
    CHECK(device.error() == "server.busy");
    device.sync(ok(world::everything()));
    CHECK(device.last_request().cursors == part.scopes);
    CHECK(device.model.records().size() == 3);
    CHECK(device.model.status().bytes_coming == 0);
}

} // namespace foothold::client
