#include "sync/protocol/chunk.hpp"
#include "tests/client/scripted_device.hpp"

namespace foothold::client {

namespace {

constexpr std::uint64_t much = 3'200'000;

protocol::SyncResponse first_things() {
    const std::vector<protocol::RecordChange> changes{
        world::change(0, world::amal()), world::change(0, world::lesson()), {0, {4, 4}, false, 99, "of a newer version"}};
    protocol::SyncResponse response;
    response.epoch = world::epoch;
    response.server_time = world::now;
    response.has_more = true;
    response.bytes_to_come = much;
    response.first_things = protocol::encode(protocol::pack(changes, 0));
    return response;
}

protocol::SyncResponse all_but_the_lesson() {
    protocol::SyncResponse response = world::everything();
    response.changes.erase(response.changes.begin() + 1);
    return response;
}

} // namespace

TEST_CASE("the first things are there before everything has come, and after a restart") {
    ScriptedDevice device;
    device.transport.script.push_back(ok(first_things()));
    device.sync(Error{"network.cut", {}});
    CHECK(device.transport.requests.size() == 2);
    CHECK(device.last_request().first_bytes == 0);
    CHECK(device.model.records().size() == 2);
    CHECK_FALSE(device.model.status().confirmed_through);
    device.restart();
    CHECK(device.model.records().find<domain::Session>(world::session));
    CHECK(device.model.records().size() == 2);
}

TEST_CASE("a device that has nothing asks for the first things, and once it has some never again") {
    ScriptedDevice device;
    device.transport.script.push_back(ok(first_things()));
    device.sync(ok(world::everything()));
    CHECK(device.model.records().size() == 3);
    device.sync(ok(unchanged()));
    CHECK(device.last_request().first_bytes == 0);
    ScriptedDevice fresh;
    fresh.sync(Error{"network.cut", {}});
    CHECK(fresh.last_request().first_bytes == protocol::first_bytes_max);
}

TEST_CASE("a first thing that is gone when everything has come is gone from the device") {
    ScriptedDevice device;
    device.transport.script.push_back(ok(first_things()));
    device.sync(ok(all_but_the_lesson()));
    CHECK_FALSE(device.model.records().find<domain::Session>(world::session));
    device.restart();
    CHECK_FALSE(device.model.records().find<domain::Session>(world::session));
    CHECK(device.model.records().size() == 2);
}

TEST_CASE("on a metered link the first things come unasked, and the rest waits") {
    ScriptedDevice device;
    device.replica->set_metered(true);
    protocol::SyncResponse rest = first_things();
    rest.first_things.clear();
    device.transport.script.push_back(ok(first_things()));
    device.sync(ok(rest));
    CHECK(device.model.records().size() == 2);
    CHECK(device.model.status().phase == SyncStatus::Phase::asking);
    CHECK(device.model.status().bytes_coming == much / Replica::typical_compression);
}

TEST_CASE("first things that are damaged or were not asked for are refused") {
    ScriptedDevice device;
    protocol::SyncResponse damaged = first_things();
    damaged.first_things[40] ^= 1;
    device.sync(ok(damaged));
    CHECK(device.error() == "protocol.malformed");
    device.sync(ok(world::everything()));
    CHECK(device.error().empty());
    device.sync(ok(first_things()));
    CHECK(device.error() == "protocol.malformed");
    CHECK(device.model.records().size() == 3);
}

} // namespace foothold::client
