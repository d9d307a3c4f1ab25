#include "sync/protocol/answer.hpp"
#include "sync/protocol/chunk.hpp"
#include "sync/protocol/shape.hpp"
#include "tests/client/scripted_device.hpp"

namespace foothold::client {

namespace {

constexpr std::uint64_t lessons = 40;

/// The lessons of the group's course, all in this room.
std::vector<protocol::RecordChange> lessons_in(const char* room) {
    std::vector<protocol::RecordChange> changes;
    for (std::uint64_t number = 0; number < lessons; ++number) {
        domain::Session lesson = world::lesson();
        lesson.id = {77, number};
        lesson.topic = domain::untranslated("Lesson " + std::to_string(number * 7919));
        lesson.room = domain::untranslated(room);
        changes.push_back(world::change(1, lesson));
    }
    return changes;
}

protocol::SyncAnswer answer_with(const std::vector<protocol::RecordChange>& changes, std::uint64_t through) {
    protocol::SyncAnswer answer;
    answer.response.epoch = world::epoch;
    answer.response.server_time = world::now;
    answer.response.scopes = {{world::own, 10}, {world::group, through}};
    answer.chunks.push_back({1, std::make_shared<const protocol::Bytes>(protocol::encode(protocol::pack(changes, through)))});
    return answer;
}

Answer whole(const protocol::SyncAnswer& answer) {
    return {200, std::string(protocol::media_type), {}, {}, protocol::encode(answer)};
}

/// By how it differs from these.
Answer told(const protocol::SyncAnswer& answer, const std::vector<protocol::RecordChange>& former) {
    std::vector<protocol::HeldRecord> held;
    for (const protocol::RecordChange& change : former) held.push_back({change.id, {change.kind, change.body}});
    return {
        200, std::string(protocol::difference_media_type), {}, {}, protocol::encode_difference(protocol::encode(answer), held)};
}

/// Has the lessons in the first room.
struct TaughtDevice : ScriptedDevice {
    TaughtDevice() {
        sync(whole(answer_with(lessons_in("Room 1"), 20)));
        CHECK(last_request().former_shapes == 0);
    }
    std::size_t lessons_seen_in(const char* room) const {
        std::size_t count = 0;
        for (const auto& [id, lesson] : model.records().all<domain::Session>())
            count += lesson.room == domain::untranslated(room) ? 1 : 0;
        return count;
    }
};

} // namespace

TEST_CASE("what is told by how it differs from what is here is put together from both") {
    TaughtDevice device;
    device.sync(told(answer_with(lessons_in("Room 2"), 30), lessons_in("Room 1")));
    CHECK(device.last_request().former_shapes == protocol::shapes_fingerprint());
    CHECK(device.error().empty());
    CHECK(device.lessons_seen_in("Room 2") == lessons);
    device.restart();
    CHECK(device.lessons_seen_in("Room 2") == lessons);
}

TEST_CASE("who holds something else than the server believes asks again, for the whole, and only once") {
    TaughtDevice device;
    const auto requests = device.transport.requests.size();
    device.transport.script.push_back(told(answer_with(lessons_in("Room 3"), 30), lessons_in("Room 2")));
    device.sync(whole(answer_with(lessons_in("Room 3"), 30)));
    CHECK(device.transport.requests.size() == requests + 2);
    CHECK(device.last_request().former_shapes == 0);
    CHECK(device.error().empty());
    CHECK(device.lessons_seen_in("Room 3") == lessons);

    for (int time = 0; time < 2; ++time)
        device.transport.script.push_back(told(answer_with(lessons_in("Room 4"), 40), lessons_in("Room 2")));
    device.replica->start_sync();
    device.run();
    CHECK(device.error() == "protocol.malformed");
    CHECK(device.lessons_seen_in("Room 3") == lessons);
    device.sync(told(answer_with(lessons_in("Room 4"), 40), lessons_in("Room 3")));
    CHECK(device.last_request().former_shapes == protocol::shapes_fingerprint());
    CHECK(device.lessons_seen_in("Room 4") == lessons);
}

TEST_CASE("a part that is told by how it differs is kept as a whole, and nothing more is counted on until the answer is whole") {
    TaughtDevice device;
    auto first = answer_with({lessons_in("Room 2").front()}, 25);
    first.response.has_more = true;
    first.response.bytes_to_come = 1000;
    device.transport.script.push_back(told(first, lessons_in("Room 1")));
    device.sync(Error{"network.refused", {}});
    CHECK(device.last_request().former_shapes == 0);
    device.restart();
    CHECK(device.lessons_seen_in("Room 2") == 0);
    device.sync(whole(answer_with({lessons_in("Room 2").back()}, 30)));
    CHECK(device.last_request().former_shapes == 0);
    CHECK(device.last_request().cursors[1].sequence == 25);
    CHECK(device.lessons_seen_in("Room 2") == 2);
    CHECK(device.lessons_seen_in("Room 1") == lessons - 2);
}

TEST_CASE("an answer told by how it differs counts as soon as its chunks have come, though it is cut behind them") {
    TaughtDevice device;
    Answer cut = told(answer_with(lessons_in("Room 2"), 30), lessons_in("Room 1"));
    cut.body.resize(cut.body.size() - 2); // of the checksum
    cut.cut = Error{"network.truncated", {}};
    device.sync(cut);
    CHECK(device.error() == "network.truncated");
    CHECK(device.lessons_seen_in("Room 1") == lessons);
    device.sync(ok(unchanged()));
    CHECK(device.last_request().cursors[1].sequence == 30);
    CHECK(device.lessons_seen_in("Room 2") == lessons);
}

} // namespace foothold::client
