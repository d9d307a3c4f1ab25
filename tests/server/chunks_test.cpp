#include "sync/protocol/chunk.hpp"
#include "sync/protocol/compression.hpp"
#include "tests/server/service_fixture.hpp"

#include <algorithm>

namespace foothold::server {

namespace {

constexpr protocol::VersionRange old_versions{1, 1};

/// Samira's course has a lesson each day of two years.
struct ChunkFixture : ServiceFixture {
    ChunkFixture() {
        std::vector<domain::Record> sessions;
        for (std::uint64_t number = 0; number < 700; ++number) {
            domain::Session made = session_of(1000 + number, course, 1);
            made.starts = moment(static_cast<int>(number), 9);
            made.ends = moment(static_cast<int>(number), 10);
            made.topic = domain::untranslated(std::string(1000, 'x') + std::to_string(number));
            sessions.push_back(made);
        }
        load(std::move(sessions));
    }
};

std::vector<const protocol::Bytes*> chunks_of(const protocol::SyncAnswer& answer) {
    std::vector<const protocol::Bytes*> chunks;
    for (const protocol::AnswerChunk& chunk : answer.chunks) chunks.push_back(chunk.bytes.get());
    return chunks;
}

} // namespace

TEST_CASE_METHOD(ChunkFixture, "a client of version 1 gets the same without chunks") {
    const Device device = enrol(samira);
    protocol::SyncRequest request;
    const auto now = service->sync(device, request);
    request.versions = old_versions;
    const auto before = service->sync(device, request);
    REQUIRE(now);
    REQUIRE(before);
    CHECK(now->response.changes.empty());
    CHECK(before->chunks.empty());
    const auto read = protocol::decode<protocol::SyncResponse>(protocol::encode(*now));
    REQUIRE(read);
    CHECK(read->scopes == before->response.scopes);
    CHECK(read->changes == before->response.changes);
}

TEST_CASE_METHOD(ChunkFixture, "a chunk holds about an eighth of a megabyte, and brings its scope to where it says") {
    const auto answer = service->sync(enrol(samira), {});
    REQUIRE(answer);
    CHECK(answer->chunks.size() > 3);
    for (const protocol::AnswerChunk& chunk : answer->chunks) {
        const auto read = protocol::decode<protocol::Chunk>(*chunk.bytes);
        REQUIRE(read);
        CHECK(read->content.size() < protocol::chunk_bytes + 2000);
        CHECK(read->through <= answer->response.scopes.at(chunk.scope).sequence);
    }
}

TEST_CASE_METHOD(ChunkFixture, "a chunk is made once for everybody who may see its scope, until the scope changes") {
    ChunkCache cache;
    const auto first = service->sync(enrol(samira), {}, nullptr, &cache);
    const auto again = service->sync(enrol(samira), {}, nullptr, &cache);
    REQUIRE(again);
    CHECK(chunks_of(*first) == chunks_of(*again));
    domain::Session moved = session_of(1000, course, 1);
    moved.topic = domain::untranslated("Moved");
    load({moved});
    const auto changed = service->sync(enrol(samira), {}, nullptr, &cache);
    const auto unshared = service->sync(enrol(samira), {});
    REQUIRE(changed);
    CHECK(protocol::encode(*changed) == protocol::encode(*unshared));
}

TEST_CASE("the chunks that were used longest ago are forgotten first") {
    ChunkCache cache(250);
    int made = 0;
    const auto find = [&](std::uint64_t number) {
        const auto found = cache.find_or_make({{domain::ScopeKind::place, id_of(number)}, 0, 1, {}}, [&]() -> Result<MadeChunk> {
            ++made;
            return MadeChunk{std::make_shared<const protocol::Bytes>(100, 'x'), {number, 100, false}};
        });
        CHECK(found->stretch.through == number);
    };
    for (const std::uint64_t number : {1, 2, 1, 3}) find(number);
    CHECK(made == 3);
    find(1);
    CHECK(made == 3);
    find(2);
    CHECK(made == 4);
}

TEST_CASE_METHOD(ChunkFixture, "first come the person and the next fourteen days, in sixteen kilobytes") {
    const Device device = enrol(samira);
    protocol::SyncRequest request;
    request.first_bytes = protocol::first_bytes_max;
    const auto first = service->sync(device, request);
    REQUIRE(first);
    CHECK(first->chunks.empty());
    CHECK(first->response.scopes.empty());
    CHECK(first->response.has_more);
    CHECK(first->response.bytes_to_come > 700'000);
    const auto chunk = protocol::decode<protocol::Chunk>(first->response.first_things);
    REQUIRE(chunk);
    CHECK(protocol::compress(first->response.first_things).size() <= protocol::first_bytes_max);
    domain::Records records;
    const auto changes = protocol::unpack(*chunk, 0);
    REQUIRE(changes);
    for (const auto& change : *changes) records.put(*protocol::decode_record(change.kind, change.body));
    CHECK(records.find<domain::Person>(id_of(samira)));
    CHECK(records.all<domain::Session>().size() >= 14);
    CHECK(records.all<domain::Session>().size() <= 20);
}

TEST_CASE_METHOD(ServiceFixture, "where little is to come it comes at once") {
    protocol::SyncRequest request;
    request.first_bytes = protocol::first_bytes_max;
    const auto answer = service->sync(enrol(samira), request);
    REQUIRE(answer);
    CHECK(answer->response.first_things.empty());
    CHECK_FALSE(answer->response.has_more);
}

} // namespace foothold::server
