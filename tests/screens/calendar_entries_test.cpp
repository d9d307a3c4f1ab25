#include "app/screens/calendar_entries.hpp"

#include "tests/screens/stage.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <set>

namespace foothold::screens {

namespace {

using calendar::Entry;
using domain::Id;

constexpr Id talk_id{2, 1};
constexpr Id event_id{2, 2};
constexpr Id place_id{2, 3};

domain::Talk talk(std::string_view starts) {
    domain::Talk talk{.id = talk_id, .person = person, .with_name = "Mette", .starts = at(starts)};
    talk.ends = talk.starts + domain::hour_s;
    talk.place = place_id;
    talk.room = in("en", "Room 4");
    talk.about = in("en", "Your money");
    return talk;
}

domain::Event event() {
    domain::Event event{.id = event_id, .title = in("en", "Dinner"), .starts = at("2026-03-13T18:00")};
    event.ends = event.starts + domain::hour_s;
    event.contact_phone = "70 00 00 12";
    return event;
}

domain::Rsvp answer(bool is_coming) {
    return {.id = domain::combine(event_id, person), .event = event_id, .person = person, .is_coming = is_coming};
}

domain::Place place() { return {.id = place_id, .name = in("en", "Town hall"), .address = "Torvet 1"}; }

std::vector<Entry> entries_of(std::vector<domain::Record> records) { return calendar_entries(Stage{std::move(records)}.scene()); }

} // namespace

TEST_CASE("an appointment is in the calendar with its title and place, and nothing else of it") {
    const auto entries = entries_of({talk("2026-03-12T14:30"), place()});
    REQUIRE(entries.size() == 1);
    CHECK(visible(entries[0].title) == "Talk with Mette");
    CHECK(entries[0].place == "Room 4, Town hall, Torvet 1");
    CHECK(entries[0].starts == at("2026-03-12T14:30"));
    CHECK(entries[0].ends == at("2026-03-12T15:30"));
    CHECK_FALSE(entries[0].is_cancelled);
    const std::string file = calendar::ics_of(calendar_of(Stage{{talk("2026-03-12T14:30"), place()}}.scene()));
    CHECK(file.find("money") == std::string::npos);
}

TEST_CASE("the same appointment has the same identity at another time, in another language and after a restart") {
    const auto now = entries_of({talk("2026-03-12T14:30")});
    const auto later = entries_of({talk("2026-03-19T09:00"), place()});
    CHECK(now.at(0).uid == later.at(0).uid);
    const Stage danish{{talk("2026-03-12T14:30")}, {"da"}};
    CHECK(calendar_entries(danish.scene()).at(0).uid == now.at(0).uid);
}

TEST_CASE("each day of an internship is an appointment of its own") {
    domain::Internship internship{.id = {3, 1}, .person = person, .title = in("en", "Baker")};
    internship.from = *domain::parse_date("2026-03-02");
    internship.until = *domain::parse_date("2026-04-03");
    internship.workdays = {{domain::Weekday::monday, 480, 780}, {domain::Weekday::friday, 480, 780}};
    const auto entries = entries_of({internship});
    std::set<std::string> uids;
    for (const Entry& entry : entries) uids.insert(entry.uid);
    CHECK(uids.size() == 10);
    CHECK(entries.size() == 10);
    CHECK(entries.back().starts == at("2026-04-03T08:00")); // after the clock has changed
}

TEST_CASE("events are there once somebody has said yes, and go when they take it back") {
    CHECK(entries_of({event()}).empty());
    const auto coming = entries_of({event(), answer(true)});
    REQUIRE(coming.size() == 1);
    CHECK_FALSE(coming[0].is_cancelled);
    const auto withdrawn = entries_of({event(), answer(false)});
    REQUIRE(withdrawn.size() == 1);
    CHECK(withdrawn[0].is_cancelled);
    CHECK(withdrawn[0].uid == coming[0].uid);
}

TEST_CASE("what staff call off, and what somebody cannot come to, is cancelled") {
    domain::Talk off = talk("2026-03-12T14:30");
    off.is_cancelled = true;
    CHECK(entries_of({off}).at(0).is_cancelled);
    domain::Attendance absent{.id = domain::combine(talk_id, person), .appointment = talk_id, .person = person};
    absent.answer = domain::AttendanceAnswer::cannot_come;
    CHECK(entries_of({talk("2026-03-12T14:30"), absent}).at(0).is_cancelled);
}

TEST_CASE("what a move ends is cancelled, also when its record has gone") {
    domain::Move move{.id = {4, 1}, .person = person, .date = *domain::parse_date("2026-03-15")};
    move.entries = {
        {.about = talk_id, .fate = domain::MoveFate::ended, .title = in("en", "Talk"), .starts = at("2026-03-20T10:00")},
        {.about = {2, 9}, .fate = domain::MoveFate::kept, .starts = at("2026-03-20T12:00")}};
    for (const bool is_there : {true, false}) {
        std::vector<domain::Record> records{move};
        if (is_there) records.emplace_back(talk("2026-03-20T10:00"));
        const auto entries = entries_of(records);
        REQUIRE(entries.size() == 1);
        CHECK(entries[0].is_cancelled);
        CHECK(entries[0].starts == at("2026-03-20T10:00"));
        CHECK(entries[0].uid == entries_of({talk("2026-03-20T10:00")}).at(0).uid);
    }
}

TEST_CASE("a calendar is written by the server's clock, so that a tablet with a wrong one does no harm") {
    Stage stage{{talk("2026-03-12T14:30")}};
    client::Changes changes;
    changes.status.server_clock_ahead_s = 300;
    stage.model.take(std::move(changes));
    CHECK(calendar_of(stage.scene()).written_at == morning + 300);
}

} // namespace foothold::screens
