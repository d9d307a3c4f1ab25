#include "sync/client/farewell.hpp"
#include "sync/client/file.hpp"
#include "sync/client/headless.hpp"
#include "tests/client/bytes_on_disk.hpp"
#include "tests/client/scripted_device.hpp"

#include <algorithm>

namespace foothold::client {

namespace {

constexpr domain::Id receipt{8, 1};

protocol::SyncResponse without_group() {
    protocol::SyncResponse response;
    response.epoch = world::epoch;
    response.scopes = {{world::own, 11}};
    response.purge = receipt;
    return response;
}

protocol::SyncResponse erased() {
    protocol::SyncResponse response;
    response.epoch = world::epoch;
    response.is_erased = true;
    response.purge = receipt;
    return response;
}

} // namespace

TEST_CASE("a receipt goes out at once when something was purged, until an answer has come") {
    ScriptedDevice device;
    device.sync(ok(world::everything()));
    CHECK_FALSE(device.last_request().purged);
    device.transport.script = {ok(without_group()), Result<Answer>(Error{"network.cut", {}})};
    device.replica->start_sync();
    device.run();
    CHECK_FALSE(device.model.records().find<domain::Event>(world::event));
    CHECK(device.last_request().purged == receipt);
    CHECK(device.transport.requests.size() == 3);
    device.restart();
    device.sync(ok(unchanged()));
    CHECK(device.last_request().purged == receipt);
    device.sync(ok(unchanged()));
    CHECK_FALSE(device.last_request().purged);
    CHECK(device.transport.requests.size() == 5);
}

TEST_CASE("there is no receipt before what lies beside the cache is gone as well") {
    ScriptedDevice device;
    device.sync(ok(world::everything()));
    bool is_disk_well = false;
    int purges = 0;
    device.replica->purge_also([&] {
        ++purges;
        return is_disk_well ? Result<void>() : Error{"disk.unwritable", {}};
    });
    device.sync(ok(without_group()));
    CHECK(device.error() == "disk.unwritable");
    CHECK_FALSE(device.model.records().find<domain::Event>(world::event));
    protocol::SyncResponse again = unchanged();
    again.purge = receipt;
    device.sync(ok(again));
    CHECK_FALSE(device.last_request().purged);
    is_disk_well = true;
    device.transport.script = {ok(again), ok(unchanged())};
    device.replica->start_sync();
    device.run();
    CHECK(device.last_request().purged == receipt);
    CHECK(device.error().empty());
    CHECK(purges == 3);
}

TEST_CASE("a purge that is named in an answer without news is carried out, too") {
    ScriptedDevice device;
    device.sync(ok(world::everything()));
    protocol::SyncResponse again = unchanged();
    again.purge = receipt;
    device.transport.script = {ok(again), ok(unchanged())};
    device.replica->start_sync();
    device.run();
    CHECK(device.last_request().purged == receipt);
    CHECK(device.error().empty());
}

TEST_CASE("what was asked for again because it differs is not confirmed before it is right") {
    ScriptedDevice device;
    device.sync(ok(world::everything()));
    protocol::SyncResponse other = without_group();
    other.scopes.front().contents = protocol::Fingerprint{{1, 2}, 7};
    device.transport.script = {ok(other)};
    device.replica->start_sync();
    device.run();
    CHECK_FALSE(device.last_request().purged);
    CHECK(device.last_request().cursors.front().sequence == 0);
}

TEST_CASE("a letter that went with somebody is not kept among what was sent") {
    ScriptedDevice device;
    protocol::SyncResponse first = world::everything();
    domain::Contact contact;
    contact.id = {6, 1};
    contact.person = world::person;
    contact.user = {6, 2};
    contact.name = "Zebulonia";
    first.changes.push_back(world::change(0, contact));
    device.sync(ok(first));
    device.perform({{5, 7}, world::person, world::now, domain::SendMessage{{6, 3}, contact.id, "Dear Zebulonia", "en"}});
    device.transport.script = {};
    device.replica->start_sync();
    device.run();
    protocol::SyncResponse taken = device.verdict(domain::Verdict::applied);
    taken.is_unchanged = false;
    taken.scopes = {{world::own, 12}, {world::group, 20}};
    taken.changes = {world::change(
        0, domain::Message{{6, 3}, world::person, {6, 2}, "Amal", "Dear Zebulonia", "en", world::now, std::nullopt})};
    device.transport.script.push_back(ok(taken));
    device.run();
    const auto settled = device.last_request().actions.back().n;
    device.sync(ok(unchanged()));
    CHECK(device.last_request().settled_through == settled);
    protocol::SyncResponse gone = without_group();
    gone.scopes = {{world::own, 13}, {world::group, 20}};
    gone.changes = {{0, contact.id, true, 0, {}}, {0, {6, 3}, true, 0, {}}};
    device.transport.script = {ok(gone), ok(unchanged())};
    device.replica->start_sync();
    device.run();
    CHECK(device.last_request().settled_through == 0);
    CHECK(device.last_request().purged == receipt);
}

TEST_CASE("who was erased has nothing left on the device, not even what was not sent, and nothing is asked any more") {
    ScriptedDevice device;
    device.sync(ok(world::everything()));
    device.perform(world::coming(1));
    device.sync(ok(erased()));
    CHECK(device.replica->farewell() == receipt);
    CHECK(device.model.records().size() == 0);
    CHECK(device.model.actions().empty());
    CHECK(device.error() == "device.erased");
    const auto requests = device.transport.requests.size();
    device.later(std::chrono::hours(48));
    CHECK(device.transport.requests.size() == requests);
}

TEST_CASE("wiping leaves a farewell alone, goes on after whatever ended it, and then nobody is enrolled") {
    const Directory directory;
    const DataDirectory data = directory.data();
    {
        auto device = Device::enrol(data, world::enrolment(), world::now);
        REQUIRE(device);
        overwrite(data.root / "settings.json", "{}");
        REQUIRE(make_directory(data.root / "set-aside-1"));
        overwrite(data.root / "set-aside-1" / "cache.db", "old");
        REQUIRE(Device::erase(std::move(*device), receipt));
    }
    const auto names = [&] {
        std::vector<std::string> found;
        for (const auto& entry : std::filesystem::directory_iterator(data.root)) found.push_back(entry.path().filename());
        std::ranges::sort(found);
        return found;
    };
    CHECK(names() == std::vector<std::string>{"farewell", "lock"});
    CHECK(content_of(data.farewell()).find(domain::to_string(world::person)) == std::string::npos);
    overwrite(data.cache(), "still there, as after a power cut");
    CHECK(Device::open(data, world::now).error().code == "device.erased");
    CHECK(names() == std::vector<std::string>{"farewell", "lock"});
    ScriptedTransport transport;
    transport.script = {problem(503, "server.busy"), problem(401, "sync.not_enrolled")};
    CHECK_FALSE(confirm_erasure(data, transport));
    CHECK(confirm_erasure(data, transport));
    const auto said = protocol::decode<protocol::SyncRequest>(transport.requests.back().body);
    REQUIRE(said);
    CHECK(said->purged == receipt);
    CHECK(Device::open(data, world::now).error().code == "device.not_enrolled");
    CHECK(Device::enrol(data, world::enrolment(), world::now));
}

} // namespace foothold::client
