#include "sync/server/record_reader.hpp"
#include "tests/server/service_fixture.hpp"

namespace foothold::server {

namespace {

const domain::Scope own{domain::ScopeKind::person, id_of(ServiceFixture::samira)};

/// What is needed of Samira's in the prepared days, and how many bytes are in her own scope.
struct Outline {
    domain::Records needed;
    std::uint64_t bytes = 0;
};

Outline outline_in(Storage& storage, Instant now) {
    auto reading = storage.begin_read();
    REQUIRE(reading);
    auto needed = read_needed_records(**reading, id_of(ServiceFixture::samira), domain::prepared_span(now));
    REQUIRE(needed);
    const auto bytes = (*reading)->bytes_after(own, 0);
    REQUIRE(bytes);
    return {std::move(*needed), *bytes};
}

std::uint64_t count_bytes(Storage& storage) {
    auto reading = storage.begin_read();
    REQUIRE(reading);
    const auto page = (*reading)->feed_after(own, 0, SIZE_MAX);
    REQUIRE(page);
    std::uint64_t bytes = 0;
    for (const FeedEntry& entry : page->entries) bytes += entry.content.body.size();
    return bytes;
}

} // namespace

TEST_CASE_METHOD(ServiceFixture, "what is needed in the prepared days is found, and nothing else") {
    const domain::Session later = session_of(22, course, 20);
    load({later});
    const auto needed = outline_in(*storage, clock.now()).needed;
    CHECK(needed.find<domain::Person>(id_of(samira)));
    CHECK(needed.find<domain::Session>(id_of(session)));
    CHECK(needed.find<domain::Notice>(id_of(notice)));
    CHECK_FALSE(needed.find<domain::Session>(later.id));
    CHECK_FALSE(needed.find<domain::Session>(id_of(other_session)));
}

TEST_CASE_METHOD(ServiceFixture, "a record that changes its day is needed on the new one") {
    domain::Session moved = session_of(session, course, 1);
    moved.starts = moment(20, 9);
    load({moved});
    CHECK_FALSE(outline_in(*storage, clock.now()).needed.find<domain::Session>(moved.id));
    CHECK(outline_in(*storage, moment(10, 9)).needed.find<domain::Session>(moved.id));
}

TEST_CASE_METHOD(ServiceFixture, "the bytes of a scope are those of its records, also when some were taken out") {
    CHECK(outline_in(*storage, clock.now()).bytes == count_bytes(*storage));
    auto writing = storage->begin_write();
    REQUIRE(writing);
    REQUIRE((*writing)->remove_record(id_of(notice)));
    REQUIRE((*writing)->commit());
    CHECK(outline_in(*storage, clock.now()).bytes == count_bytes(*storage));
}

TEST_CASE_METHOD(ServiceFixture, "a file from before the feed had an outline gets one when it is opened") {
    const Outline before = outline_in(*storage, clock.now());
    storage.reset();
    const auto file = folder.path() / "db";
    {
        auto database = sqlite::Database::open(file, {});
        REQUIRE(database);
        REQUIRE(database->execute(
            "DROP INDEX refused_action; DROP INDEX outline; ALTER TABLE feed DROP COLUMN bytes; ALTER TABLE feed DROP COLUMN "
            "needed_at;"
            "ALTER TABLE server DROP COLUMN outline; ALTER TABLE device DROP COLUMN pruned_through; PRAGMA user_version = 6"));
    }
    auto opened = SqliteStorage::open(file, random);
    REQUIRE(opened);
    storage = std::move(*opened);
    const Outline after = outline_in(*storage, clock.now());
    CHECK(after.needed.size() == before.needed.size());
    CHECK(after.bytes == before.bytes);
    CHECK(after.bytes > 0);
}

} // namespace foothold::server
