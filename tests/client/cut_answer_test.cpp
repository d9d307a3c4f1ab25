#include "sync/protocol/answer.hpp"
#include "sync/protocol/chunk.hpp"
#include "tests/client/scripted_device.hpp"

#include <algorithm>
#include <random>

namespace foothold::client {

namespace {

constexpr std::uint64_t lessons = 60;
constexpr std::uint64_t lessons_per_chunk = 10;

domain::Session lesson(std::uint64_t number) {
    domain::Session record = world::lesson();
    record.id = {77, number};
    std::mt19937 letters(static_cast<std::uint32_t>(number));
    for (int letter = 0; letter < 4000; ++letter) record.teacher.push_back(static_cast<char>('a' + letters() % 26));
    return record;
}

/// The person, and six chunks of lessons behind this cursor.
protocol::SyncAnswer answer_after(std::uint64_t since) {
    protocol::SyncAnswer answer;
    answer.response.epoch = world::epoch;
    answer.response.server_time = world::now;
    answer.response.scopes = {{world::own, 10}, {world::group, 100 + lessons}};
    const auto add = [&](std::uint32_t scope, const std::vector<protocol::RecordChange>& changes, std::uint64_t through) {
        answer.chunks.push_back(
            {scope, std::make_shared<const protocol::Bytes>(protocol::encode(protocol::pack(changes, through)))});
    };
    if (since == 0) add(0, {world::change(0, world::amal())}, 10);
    for (std::uint64_t number = since == 0 ? 0 : since - 100; number < lessons; number += lessons_per_chunk) {
        std::vector<protocol::RecordChange> changes;
        for (std::uint64_t each = number; each < number + lessons_per_chunk; ++each)
            changes.push_back(world::change(1, lesson(each)));
        add(1, changes, 100 + number + lessons_per_chunk);
    }
    return answer;
}

Answer whole(const protocol::SyncAnswer& answer) {
    return {200, std::string(protocol::media_type), "zstd", {}, protocol::compress(protocol::encode(answer))};
}

Answer cut(Answer answer, std::size_t bytes) {
    answer.body.resize(bytes);
    answer.cut = Error{"network.truncated", {}};
    return answer;
}

std::uint64_t lessons_before(const protocol::SyncRequest& request) {
    return request.cursors.size() < 2 || request.cursors[1].sequence == 0 ? 0 : request.cursors[1].sequence - 100;
}

} // namespace

TEST_CASE("an answer that is cut is gone on with behind its last whole chunk, also after a restart") {
    const Answer first = whole(answer_after(0));
    std::uint64_t most = 0;
    for (std::size_t part = 1; part < 12; ++part) {
        ScriptedDevice device;
        device.sync(cut(first, first.body.size() * part / 12));
        CHECK(device.error() == "network.truncated");
        CHECK(device.model.records().size() == 0);
        if (part % 2 == 0) device.restart();
        device.sync(Error{"network.refused", {}});
        const protocol::SyncRequest request = device.last_request();
        const std::uint64_t came = lessons_before(request);
        CHECK(request.saves_bytes == !request.cursors.empty()); // a link that breaks is worth the server's time
        CHECK(came % lessons_per_chunk == 0);
        CHECK(came >= most);
        most = std::max(most, came);
        device.sync(whole(answer_after(came == 0 ? 0 : 100 + came)));
        CHECK(device.error().empty());
        device.sync(ok(unchanged()));
        CHECK_FALSE(device.last_request().saves_bytes);
        CHECK(device.model.records().all<domain::Session>().size() == lessons);
        CHECK(device.model.records().find<domain::Person>(world::person));
    }
    CHECK(most >= 30);
}

TEST_CASE("an answer of which nothing whole has come changes nothing") {
    ScriptedDevice device;
    device.sync(cut(whole(answer_after(0)), 20));
    CHECK(device.error() == "network.truncated");
    device.sync(whole(answer_after(0)));
    CHECK(device.last_request().cursors.empty());
    CHECK(device.model.records().size() == lessons + 1);
}

TEST_CASE("an answer that is cut behind its last chunk counts as soon as the server says that there is no more") {
    ScriptedDevice device;
    const Answer first = whole(answer_after(0));
    device.sync(cut(first, first.body.size() - 1));
    CHECK(device.model.records().size() == 0);
    protocol::SyncResponse no_more = unchanged();
    device.sync(ok(no_more));
    CHECK(device.last_request().cursors.size() == 2);
    CHECK(device.model.records().size() == lessons + 1);
    device.restart();
    CHECK(device.model.records().size() == lessons + 1);
}

TEST_CASE("a proxy's page that is cut is not taken for an answer") {
    ScriptedDevice device;
    Answer page{200, "text/html", {}, {}, "<html>", Error{"network.truncated", {}}};
    device.sync(page);
    CHECK(device.error() == "network.truncated");
}

} // namespace foothold::client
