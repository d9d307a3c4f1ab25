#include "sync/client/key_slot.hpp"
#include "sync/sqlite/database.hpp"
#include "tests/client/scripted_device.hpp"

#include <catch2/generators/catch_generators.hpp>

#include <functional>

namespace foothold::client {

namespace {

std::int64_t count_in_cache(const DataDirectory& data, const std::string& table) {
    const auto slot = load_key_slot(data);
    REQUIRE(slot);
    auto cache = sqlite::Database::open(data.cache(), {.key = (*slot)->key.bytes(), .keeps_log = true});
    REQUIRE(cache);
    return *cache->integer(-1, "SELECT count(*) FROM " + table);
}

protocol::SyncResponse part_of_first_answer() {
    protocol::SyncResponse part = world::everything();
    part.changes = {world::change(0, world::amal())};
    part.scopes = {{world::own, 5}, {world::group, 0}};
    part.has_more = true;
    return part;
}

} // namespace

TEST_CASE("a large answer shows only when it is whole, and goes on where it was after a restart") {
    ScriptedDevice bench;
    protocol::SyncResponse whole = world::everything();
    protocol::SyncResponse first = whole;
    first.changes = {whole.changes[0]};
    first.scopes = {{world::own, 5}, {world::group, 0}};
    first.has_more = true;
    bench.sync(ok(first));
    CHECK(bench.model.records().size() == 0);
    bench.restart();
    CHECK(bench.model.records().size() == 0);
    protocol::SyncResponse second = whole;
    second.changes = {whole.changes[1], whole.changes[2]};
    bench.sync(compressed(second));
    CHECK(bench.last_request().cursors == first.scopes);
    CHECK(bench.model.records().size() == 3);
    bench.restart();
    CHECK(bench.model.records().size() == 3);
}

TEST_CASE("the next part of a large answer is asked for before the last one is written") {
    class Watching : public ScriptedTransport {
    public:
        RequestId send(Request request, Done done) override {
            written.push_back(count_written());
            return ScriptedTransport::send(std::move(request), std::move(done));
        }
        std::function<std::int64_t()> count_written;
        std::vector<std::int64_t> written;
    };
    const Directory directory;
    auto device = Device::enrol(directory.data(), world::enrolment(), world::now);
    REQUIRE(device);
    Watching transport;
    transport.count_written = [&] { return count_in_cache(directory.data(), "record"); };
    TestClock clock;
    TestRandom random;
    Replica replica(device->store(), transport, clock, random, device->enrolment(), {});
    protocol::SyncResponse first = world::everything();
    first.scopes = {{world::own, 5}, {world::group, 0}};
    first.has_more = true;
    transport.script.push_back(ok(first));
    replica.start_sync();
    replica.step(milliseconds(1));
    CHECK(transport.written == std::vector<std::int64_t>{0, 0});
    CHECK(count_in_cache(directory.data(), "record") == 3);
}

TEST_CASE("a first answer that is not whole lies where it belongs, and any other beside it") {
    ScriptedDevice first;
    first.sync(ok(part_of_first_answer()));
    CHECK(count_in_cache(first.data(), "record") == 1);
    CHECK(count_in_cache(first.data(), "staged") == 0);
    CHECK(first.model.records().size() == 0);
    first.restart();
    CHECK(first.model.records().size() == 0);
    CHECK_FALSE(first.model.status().confirmed_through);
    ScriptedDevice later;
    later.sync(ok(world::everything()));
    protocol::SyncResponse more = part_of_first_answer();
    more.scopes = {{world::own, 11}, {world::group, 20}};
    later.sync(ok(more));
    CHECK(count_in_cache(later.data(), "staged") == 1);
}

TEST_CASE("a first answer that had come whole before it was cut counts when nothing is left to come") {
    ScriptedDevice bench;
    bench.sync(ok(part_of_first_answer()));
    bench.restart();
    bench.sync(ok(unchanged()));
    CHECK(bench.last_request().epoch == world::epoch);
    CHECK(bench.model.records().size() == 1);
    CHECK(bench.model.status().confirmed_through == world::now);
    bench.restart();
    CHECK(bench.model.records().size() == 1);
    bench.sync(ok(unchanged()));
    REQUIRE(bench.last_request().cursors.size() == 2);
    CHECK(bench.last_request().cursors[0].contents == world::sum_of({world::amal()}));
}

TEST_CASE("a later answer that had come whole before it was cut counts when nothing is left to come") {
    ScriptedDevice bench;
    bench.sync(ok(world::everything()));
    protocol::SyncResponse more = world::everything();
    domain::Event fuller = world::dinner();
    fuller.coming = 12;
    more.changes = {world::change(1, fuller)};
    more.scopes = {{world::own, 10}, {world::group, 21}};
    more.has_more = true;
    bench.sync(ok(more));
    CHECK(head_count(bench.model) == world::dinner().coming);
    bench.sync(ok(unchanged()));
    CHECK(head_count(bench.model) == 12);
    CHECK(bench.model.records().size() == 3);
}

TEST_CASE("the later parts of a first answer have the last word, with a restart between them or without") {
    const bool restarts = GENERATE(false, true);
    ScriptedDevice bench;
    protocol::SyncResponse first = world::everything();
    first.scopes = {{world::own, 5}, {world::group, 5}};
    first.has_more = true;
    bench.transport.script = {ok(first)};
    bench.replica->start_sync();
    bench.run();
    if (restarts) bench.restart();
    protocol::SyncResponse second = world::everything();
    domain::Event fuller = world::dinner();
    fuller.coming = 12;
    second.changes = {world::change(1, fuller), {0, world::session, true, 0, {}}};
    bench.sync(ok(second));
    CHECK(head_count(bench.model) == 12);
    CHECK_FALSE(bench.model.records().find<domain::Session>(world::session));
    CHECK(bench.model.records().size() == 2);
}

TEST_CASE("a first answer with a record that is none counts as far as the part before") {
    ScriptedDevice bench;
    bench.sync(ok(part_of_first_answer()));
    protocol::SyncResponse broken = world::everything();
    broken.changes.back().body = "none";
    bench.sync(ok(broken));
    CHECK(bench.error() == "protocol.malformed");
    CHECK(bench.model.records().size() == 0);
    CHECK(count_in_cache(bench.data(), "record") == 1);
    bench.sync(ok(world::everything()));
    CHECK(bench.error().empty());
    CHECK(bench.model.records().size() == 3);
}

TEST_CASE("what had come of another server's first answer is gone") {
    ScriptedDevice bench;
    bench.sync(ok(part_of_first_answer()));
    protocol::SyncResponse restored = world::everything();
    restored.epoch = {8, 8};
    restored.changes = {world::change(1, world::dinner())};
    restored.has_more = true;
    bench.sync(ok(restored));
    CHECK(count_in_cache(bench.data(), "record") == 1);
    restored.changes = {world::change(0, world::lesson())};
    restored.has_more = false;
    bench.sync(ok(restored));
    CHECK_FALSE(bench.model.records().find<domain::Person>(world::person));
    CHECK(bench.model.records().size() == 2);
    bench.restart();
    CHECK(bench.model.records().size() == 2);
}

TEST_CASE("a part with verdicts waits for the others, in a first answer too") {
    ScriptedDevice bench;
    bench.perform(world::coming(1));
    bench.replica->start_sync();
    bench.run();
    protocol::SyncResponse first = part_of_first_answer();
    first.verdicts = bench.verdict(domain::Verdict::applied).verdicts;
    bench.transport.script.push_back(ok(first));
    bench.run();
    CHECK(count_in_cache(bench.data(), "staged") == 1);
    CHECK(bench.model.latest_about(world::event)->state != ActionState::sent);
    protocol::SyncResponse second = world::everything();
    second.changes = {world::change(1, world::dinner())};
    bench.transport.script.push_back(ok(second));
    bench.run();
    CHECK(bench.model.latest_about(world::event)->state == ActionState::sent);
    CHECK(bench.model.records().size() == 2);
}

TEST_CASE("verdicts in the first part of a large answer count when it is whole") {
    ScriptedDevice bench;
    bench.sync(ok(world::everything()));
    bench.perform(world::coming(1));
    bench.replica->start_sync();
    bench.run();
    protocol::SyncResponse first = bench.verdict(domain::Verdict::applied);
    first.is_unchanged = false;
    first.has_more = true;
    first.scopes = {{world::own, 11}, {world::group, 20}};
    bench.transport.script.push_back(ok(first));
    bench.run();
    CHECK(bench.last_request().actions.empty());
    CHECK(bench.model.latest_about(world::event)->state == ActionState::kept);
    protocol::SyncResponse second = unchanged();
    second.is_unchanged = false;
    second.scopes = first.scopes;
    bench.transport.script.push_back(ok(second));
    bench.run();
    CHECK(bench.model.latest_about(world::event)->state == ActionState::sent);
}

TEST_CASE("a sync that ends amid an answer is right when the server has heard what was settled before") {
    ScriptedDevice bench;
    bench.sync(ok(world::everything()));
    bench.perform(world::coming(1));
    bench.replica->start_sync();
    bench.run();
    const std::uint64_t n = bench.last_request().actions.front().n;
    bench.transport.script.push_back(ok(bench.verdict(domain::Verdict::applied)));
    bench.run();
    protocol::SyncResponse part = unchanged();
    part.is_unchanged = false;
    part.has_more = true;
    part.scopes = {{world::own, 11}, {world::group, 20}};
    bench.sync(ok(part));
    CHECK(bench.last_request().settled_through == 0);
    protocol::SyncResponse last = part;
    last.has_more = false;
    bench.transport.script.push_back(ok(last));
    bench.run();
    CHECK(bench.last_request().settled_through == n);
    CHECK(bench.replica->is_syncing());
    bench.transport.script.push_back(ok(unchanged()));
    bench.run();
    CHECK_FALSE(bench.replica->is_syncing());
    CHECK(bench.replica->summary().is_right);
}

TEST_CASE("a scope that is lost in one part of an answer and held again in a later one begins from nothing") {
    ScriptedDevice bench;
    bench.sync(ok(world::everything()));
    protocol::SyncResponse lost = world::everything();
    lost.scopes = {{world::own, 11}};
    lost.changes = {world::change(0, world::lesson())};
    lost.has_more = true;
    domain::Event breakfast = world::dinner();
    breakfast.id = {1, 6};
    protocol::SyncResponse regained = world::everything();
    regained.scopes = {{world::own, 11}, {world::group, 30, world::sum_of({breakfast})}};
    regained.changes = {world::change(1, breakfast)};
    bench.transport.script = {ok(lost), ok(regained)};
    bench.replica->start_sync();
    bench.run();
    CHECK(bench.transport.requests.size() == 3); // nothing differs, and nothing has to be asked for again
    CHECK_FALSE(bench.model.records().find<domain::Event>(world::event));
    CHECK(bench.model.records().find<domain::Event>(breakfast.id));
    bench.sync(ok(unchanged()));
    CHECK(bench.last_request().cursors.back().contents == world::sum_of({breakfast}));
}

TEST_CASE("a part that begins a scope anew may end where the request was") {
    ScriptedDevice bench;
    bench.sync(ok(world::everything()));
    protocol::SyncResponse part = world::everything();
    part.changes = {world::change(0, world::amal())};
    for (protocol::ScopeCursor& cursor : part.scopes) cursor.contents.reset();
    part.restarted = {0};
    part.has_more = true;
    bench.sync(ok(part));
    CHECK(bench.error().empty());
    CHECK(bench.replica->is_syncing());
    protocol::SyncResponse nowhere = part;
    nowhere.restarted.clear();
    nowhere.scopes = bench.last_request().cursors;
    bench.transport.script.push_back(ok(nowhere));
    bench.run();
    CHECK(bench.error() == "protocol.malformed");
}

} // namespace foothold::client
