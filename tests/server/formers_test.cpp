#include "sync/protocol/compression.hpp"
#include "sync/protocol/shape.hpp"
#include "sync/sqlite/database.hpp"
#include "tests/server/service_fixture.hpp"

namespace foothold::server {

namespace {

/// Samira's tablet has forty lessons, each of which then gets another room.
struct FormersFixture : ServiceFixture {
    static constexpr std::uint64_t lessons = 40, first_lesson = 1000;

    FormersFixture() {
        load(lessons_in("Room 1"));
        tablet.sync();
    }

    static std::vector<domain::Record> lessons_in(const std::string& room) {
        std::vector<domain::Record> made;
        for (std::uint64_t number = 0; number < lessons; ++number) {
            domain::Session lesson = session_of(first_lesson + number, course, static_cast<int>(number));
            std::mt19937 letters(static_cast<std::uint32_t>(number));
            std::string topic;
            while (topic.size() < 200) topic.push_back(static_cast<char>('a' + letters() % 26));
            lesson.topic = domain::untranslated(topic);
            lesson.room = domain::untranslated(room);
            made.emplace_back(std::move(lesson));
        }
        return made;
    }

    protocol::SyncAnswer answer(bool has_formers, ChunkCache* cache = nullptr) {
        protocol::SyncRequest request = tablet.message();
        if (has_formers) request.former_shapes = protocol::shapes_fingerprint();
        const auto answer = service->sync(tablet.device(), request, nullptr, cache);
        REQUIRE(answer);
        return *answer;
    }
    protocol::FindHeld held_by_tablet() const {
        return [this](const protocol::IdRange& ids) { return Result(tablet.held_between(ids)); };
    }
    std::int64_t formers_kept() {
        auto database = sqlite::Database::open(folder.path() / "db", {});
        REQUIRE(database);
        return *database->integer(-1, "SELECT count(*) FROM feed WHERE former IS NOT NULL");
    }
    void live(int days) {
        clock.at = clock.at + days * domain::day_s;
        Replica{*service, mettes}.sync();
    }

    Device mettes = enrol(mette);
    Replica tablet{*service, enrol(samira)};
};

} // namespace

TEST_CASE_METHOD(FormersFixture, "who has the former bodies is told how they differ, and then has the same as everybody") {
    load(lessons_in("Room 2"));
    const auto told = answer(true);
    const auto whole = answer(false);
    CHECK(told.formers.size() == lessons);
    CHECK(whole.formers.empty());
    const protocol::Bytes message = protocol::encode(whole);
    CHECK(protocol::encode(told) == message);
    for (const protocol::HeldRecord& former : told.formers) CHECK(tablet.content_of(former.id) == former.content);
    const protocol::Bytes difference = protocol::encode_difference(message, told.formers);
    CHECK(2 * difference.size() < protocol::compress(message).size());
    CHECK(*protocol::decode_difference(difference, held_by_tablet()) == message);
}

TEST_CASE_METHOD(FormersFixture, "a former body that the tablet has never seen is not counted on") {
    load(lessons_in("Room 2"));
    load(lessons_in("Room 3"));
    CHECK(answer(true).formers.empty());
    CHECK(answer(false).formers.empty());
    tablet.sync();
    load({lessons_in("Room 4").front()});
    CHECK(answer(true).formers.size() == 1);
}

TEST_CASE_METHOD(FormersFixture, "what the first bytes of an id do not tell from its like is told whole") {
    constexpr domain::Id internship{0xD1A2'0000'0000'0001, 1};
    const auto written = [&](int days, const std::string& text) {
        const domain::Date day = domain::danish_time(clock.at).date + days;
        return domain::LogDay{domain::log_day_id(internship, day), internship, id_of(samira), day, text, "en", clock.at};
    };
    load({written(0, "I baked")});
    tablet.sync();
    load({written(0, "I baked bread")});
    CHECK(answer(true).formers.size() == 1);
    tablet.sync();
    load({written(1, "I sold it")});
    tablet.sync();
    load({written(0, "I baked rye bread")});
    CHECK(answer(true).formers.empty());
}

TEST_CASE_METHOD(FormersFixture, "who takes bodies apart in another way is told them whole") {
    load(lessons_in("Room 2"));
    protocol::SyncRequest older = tablet.message();
    older.former_shapes = protocol::shapes_fingerprint() + 2;
    const auto answer = service->sync(tablet.device(), older);
    REQUIRE(answer);
    CHECK(answer->formers.empty());
    CHECK_FALSE(answer->chunks.empty());
}

TEST_CASE_METHOD(FormersFixture, "a record in two scopes is counted on once") {
    domain::Session lesson = session_of(first_lesson, course, 0);
    lesson.topic = domain::untranslated("Also on the mentor's week");
    load({lesson});
    Replica mentors{*service, mettes};
    mentors.sync();
    lesson.starts = lesson.starts + domain::hour_s;
    load({lesson});
    const auto told = answer(true);
    std::set<Id> records;
    for (const protocol::HeldRecord& former : told.formers) CHECK(records.insert(former.id).second);
}

TEST_CASE_METHOD(FormersFixture, "nobody gets a shared chunk that was made for somebody who holds something else") {
    ChunkCache cache;
    load(lessons_in("Room 2"));
    CHECK(answer(true, &cache).formers.size() == lessons);
    CHECK(answer(false, &cache).formers.empty());
    Replica fresh{*service, enrol(samira)};
    fresh.sync();
    CHECK(fresh.records().all<domain::Session>().size() == lessons + 1);
    protocol::SyncRequest from_nothing;
    from_nothing.former_shapes = protocol::shapes_fingerprint();
    const auto first = service->sync(fresh.device(), from_nothing, nullptr, &cache);
    REQUIRE(first);
    CHECK(first->formers.empty());
}

TEST_CASE_METHOD(FormersFixture, "former bodies are forgotten after 30 days") {
    load(lessons_in("Room 2"));
    live(1);
    CHECK(formers_kept() >= static_cast<std::int64_t>(lessons));
    live(29);
    CHECK(formers_kept() >= static_cast<std::int64_t>(lessons));
    live(1);
    CHECK(formers_kept() == 0);
    CHECK(answer(true).formers.empty());
}

TEST_CASE_METHOD(FormersFixture, "what is taken out leaves no former body behind") {
    load(lessons_in("Room 2"));
    std::vector<domain::Record> elsewhere = lessons_in("Room 2");
    for (domain::Record& record : elsewhere) std::get<domain::Session>(record).course = id_of(other_course);
    load(elsewhere);
    CHECK(formers_kept() == 0);
}

} // namespace foothold::server
