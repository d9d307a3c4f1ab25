#include "domain/lifeline.hpp"
#include "domain/schedule.hpp"
#include "domain/scope.hpp"
#include "tests/domain/moving.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <set>

namespace foothold::domain {

namespace {

using namespace moving;

Records records_of(std::vector<Record> all) {
    Records records;
    for (Record& record : all) records.put(std::move(record));
    return records;
}

MoveEntry decided(MoveSubject what, Id about, std::vector<Record> all) {
    const auto entries = decide_fates(announced(), records_of(std::move(all)));
    const auto is_it = [&](const MoveEntry& entry) { return entry.what == what && entry.about == about; };
    REQUIRE(std::ranges::count_if(entries, is_it) == 1);
    return *std::ranges::find_if(entries, is_it);
}

MoveFate fate_of(MoveSubject what, Id about, std::vector<Record> all) { return decided(what, about, std::move(all)).fate; }

} // namespace

TEST_CASE("a course goes on at the new place when its programme has it there, and ends otherwise") {
    const Course here = course({20, 1}, old_centre, "Work");
    const auto taken = enrolment({21, 1}, here.id);
    CHECK(fate_of(MoveSubject::course, here.id, {here, taken}) == MoveFate::ended);
    CHECK(fate_of(MoveSubject::course, here.id, {here, taken, course({20, 2}, new_centre, "Other")}) == MoveFate::ended);
    const auto moved = decided(MoveSubject::course, here.id, {here, taken, course({20, 2}, new_centre, "Work")});
    CHECK(moved.fate == MoveFate::moved);
    CHECK(moved.instead == Id{20, 2});
    CHECK(moved.place == new_centre);
    Course foreign = course({20, 2}, new_centre, "Work");
    foreign.programme = {2, 2};
    CHECK(fate_of(MoveSubject::course, here.id, {here, taken, foreign}) == MoveFate::ended);
    Course over = course({20, 2}, new_centre, "Work");
    over.until = moving_day - 1;
    CHECK(fate_of(MoveSubject::course, here.id, {here, taken, over}) == MoveFate::ended);
}

TEST_CASE("Danish goes on whatever the class is called") {
    const Course here = course({20, 1}, old_centre, "Danish in Nordkysten", CourseKind::danish);
    const Course there = course({20, 2}, new_centre, "Danish in Brovst", CourseKind::danish);
    CHECK(fate_of(MoveSubject::course, here.id, {here, there, enrolment({21, 1}, here.id)}) == MoveFate::moved);
}

TEST_CASE("a course elsewhere and one that is finished stay") {
    const Course elsewhere = course({20, 1}, house, "Work");
    CHECK(fate_of(MoveSubject::course, elsewhere.id, {elsewhere, enrolment({21, 1}, elsewhere.id)}) == MoveFate::kept);
    const Course here = course({20, 1}, old_centre, "Work");
    const auto finished = enrolment({21, 1}, here.id, EnrolmentStatus::finished);
    CHECK(fate_of(MoveSubject::course, here.id, {here, finished}) == MoveFate::kept);
}

TEST_CASE("sessions go with their course from the moving day on, and one at the old place ends in any course") {
    const Course here = course({20, 1}, old_centre, "Work");
    const auto taken = enrolment({21, 1}, here.id);
    const auto before = session({23, 1}, here.id, moving_day - 1);
    const auto on_the_day = session({23, 1}, here.id, moving_day);
    CHECK(fate_of(MoveSubject::appointment, {23, 1}, {here, taken, before}) == MoveFate::kept);
    CHECK(fate_of(MoveSubject::appointment, {23, 1}, {here, taken, on_the_day}) == MoveFate::ended);
    const auto there = course({20, 2}, new_centre, "Work");
    CHECK(fate_of(MoveSubject::appointment, {23, 1}, {here, there, taken, on_the_day}) == MoveFate::moved);
    const auto elsewhere = course({20, 1}, house, "Work");
    const auto visit = session({23, 1}, here.id, moving_day + 7, old_centre);
    CHECK(fate_of(MoveSubject::appointment, {23, 1}, {elsewhere, taken, visit}) == MoveFate::ended);
}

TEST_CASE("a talk at the old place ends, and one by phone is kept") {
    const auto ended = decided(MoveSubject::appointment, {30, 1}, {talk({30, 1}, moving_day + 2, old_centre)});
    CHECK(ended.fate == MoveFate::ended);
    CHECK(ended.title == untranslated("Line"));
    CHECK(ended.starts == at(moving_day + 2, 10));
    CHECK(fate_of(MoveSubject::appointment, {30, 1}, {talk({30, 1}, moving_day + 2, {})}) == MoveFate::kept);
    CHECK(fate_of(MoveSubject::appointment, {30, 1}, {talk({30, 1}, moving_day + 2, house)}) == MoveFate::kept);
    CHECK(fate_of(MoveSubject::appointment, {30, 1}, {talk({30, 1}, moving_day - 1, old_centre)}) == MoveFate::kept);
}

TEST_CASE("an event of a programme that is left ends, wherever it is") {
    const Event dinner{.id = {40, 1},
                       .programme = programme,
                       .title = untranslated("Dinner"),
                       .starts = at(moving_day + 3, 17),
                       .ends = at(moving_day + 3, 19),
                       .place = house};
    const Rsvp yes{.id = combine(dinner.id, amal), .event = dinner.id, .person = amal, .is_coming = true};
    const Course here = course({20, 1}, old_centre, "Work");
    const auto taken = enrolment({21, 1}, here.id);
    CHECK(fate_of(MoveSubject::appointment, dinner.id, {dinner, yes, here, taken}) == MoveFate::ended);
    CHECK(fate_of(MoveSubject::appointment, dinner.id, {dinner, yes, here, taken, enrolment({21, 2}, {})}) == MoveFate::kept);
}

TEST_CASE("an internship with a company begins before the move and goes on after it") {
    Internship work{.id = {50, 1},
                    .person = amal,
                    .company = bakery,
                    .place = old_centre,
                    .title = untranslated("Baker"),
                    .from = moving_day - 14,
                    .until = moving_day + 14,
                    .workdays = {{Weekday::monday, 480, 900}}};
    CHECK(fate_of(MoveSubject::appointment, work.id, {work}) == MoveFate::kept);
    work.company = {};
    CHECK(fate_of(MoveSubject::appointment, work.id, {work}) == MoveFate::ended);
    Records records = records_of({work});
    Move move = announced();
    move.entries = decide_fates(move, records);
    records.put(move);
    CHECK(schedule_of(amal, records, moving_day, moving_day + 60).empty());
    CHECK_FALSE(schedule_of(amal, records, moving_day - 14, moving_day - 1).empty());
    move.has_happened = true;
    CHECK(std::get<Internship>(settled(work, move)).until == moving_day - 1);
}

TEST_CASE("the old place's contacts end, the mentor stays, and a human who works at both is still there") {
    const auto reception = contact({60, 1}, {}, old_centre, ContactRole::centre_staff);
    CHECK(fate_of(MoveSubject::contact, reception.id, {reception}) == MoveFate::ended);
    const auto mentor = contact({60, 1}, amal, {}, ContactRole::mentor);
    CHECK(fate_of(MoveSubject::contact, mentor.id, {mentor}) == MoveFate::kept);
    auto nurse_here = contact({60, 1}, {}, old_centre, ContactRole::centre_staff);
    auto nurse_there = contact({60, 2}, {}, new_centre, ContactRole::centre_staff);
    nurse_here.user = nurse_there.user = kirsten;
    const auto moved = decided(MoveSubject::contact, nurse_here.id, {nurse_here, nurse_there});
    CHECK(moved.fate == MoveFate::moved);
    CHECK(moved.instead == nurse_there.id);
    auto for_afterwards = contact({60, 1}, amal, {}, ContactRole::centre_staff);
    CHECK(fate_of(MoveSubject::contact, for_afterwards.id, {for_afterwards}) == MoveFate::ended);
    for_afterwards.valid_from = moving_day;
    CHECK(fate_of(MoveSubject::contact, for_afterwards.id, {for_afterwards}) == MoveFate::kept);
}

TEST_CASE("both receptions are there on the moving day, and one before and after it") {
    auto here = contact({60, 1}, {}, old_centre, ContactRole::centre_staff);
    auto there = contact({60, 2}, {}, new_centre, ContactRole::centre_staff);
    Records records = records_of({here, there});
    Move move = announced();
    move.entries = decide_fates(move, records);
    records.put(move);
    const auto ids = [&](Date day) {
        std::set<Id> reachable;
        for (const Reachable& entry : lifeline(records, {day, 600})) reachable.insert(entry.contact->id);
        return reachable;
    };
    CHECK(ids(moving_day - 1) == std::set{here.id});
    CHECK(ids(moving_day) == std::set{here.id, there.id});
    CHECK(ids(moving_day + 1) == std::set{there.id});
    CHECK(is_valid(there, records, moving_day - 10)); // among the contacts one sees the new reception from the start
}

TEST_CASE("the course that takes over is on the days from the moving day on") {
    const Course here = course({20, 1}, old_centre, "Work");
    const Course there = course({20, 2}, new_centre, "Work");
    Records records = records_of({here, there, enrolment({21, 1}, here.id), session({23, 1}, here.id, moving_day - 2),
                                  session({23, 2}, here.id, moving_day + 2), session({23, 3}, there.id, moving_day - 2),
                                  session({23, 4}, there.id, moving_day + 2)});
    Move move = announced();
    move.entries = decide_fates(move, records);
    records.put(move);
    std::vector<Id> days;
    for (const Appointment& appointment : schedule_of(amal, records, today, today + 60)) days.push_back(appointment.source);
    CHECK(days == std::vector<Id>{{23, 1}, {23, 4}});
    CHECK(schedule_of(line, records, today, today + 60).empty());
}

TEST_CASE("titles are in the languages that the person reads, in Danish and in English") {
    Course here = course({20, 1}, old_centre, "");
    here.title = {{{"en", "Work"}, {"da", "Arbejde"}, {"ar", "عمل"}, {"ti", "ስራሕ"}}};
    const Person reader{.id = amal, .languages = {"ar"}};
    const auto entry = decided(MoveSubject::course, here.id, {here, reader, enrolment({21, 1}, here.id)});
    CHECK(entry.title.translations.size() == 3);
    CHECK(entry.title.find("ti").empty());
    here.title = {{{"ti", "ስራሕ"}}};
    CHECK_FALSE(decided(MoveSubject::course, here.id, {here, reader, enrolment({21, 1}, here.id)}).title.empty());
}

TEST_CASE("a move that has happened changes residence, enrolments and contacts, and nothing before that") {
    const Course here = course({20, 1}, old_centre, "Work");
    const auto reception = contact({60, 1}, amal, old_centre, ContactRole::centre_staff);
    const Person person{.id = amal, .residence = old_centre};
    Move move = announced();
    move.entries = decide_fates(move, records_of({here, enrolment({21, 1}, here.id), reception, person}));
    CHECK(std::get<Person>(settled(person, move)) == person);
    CHECK(std::get<Enrolment>(settled(enrolment({21, 1}, here.id), move)) == enrolment({21, 1}, here.id));
    move.has_happened = true;
    CHECK(std::get<Person>(settled(person, move)).residence == new_centre);
    CHECK(std::get<Enrolment>(settled(enrolment({21, 1}, here.id), move)).status == EnrolmentStatus::ended);
    CHECK(std::get<Contact>(settled(reception, move)).valid_until == moving_day);
    Enrolment later = enrolment({21, 1}, here.id);
    later.since = moving_day + 100;
    CHECK(std::get<Enrolment>(settled(later, move)) == later);
    const Person other{.id = line, .residence = old_centre};
    CHECK(std::get<Person>(settled(other, move)) == other);
}

TEST_CASE("a course that somebody had left before stays the one that they left") {
    const Course here = course({20, 1}, old_centre, "Work");
    const Course there = course({20, 2}, new_centre, "Work");
    const auto taken = enrolment({21, 1}, here.id);
    const auto left = enrolment({21, 2}, here.id, EnrolmentStatus::ended);
    Move move = announced();
    move.entries = decide_fates(move, records_of({here, there, taken, left}));
    move.has_happened = true;
    CHECK(std::get<Enrolment>(settled(taken, move)).course == there.id);
    CHECK(std::get<Enrolment>(settled(left, move)) == left);
}

TEST_CASE("a move brings back the talk that it called off, and none that has found another place") {
    const Talk here = talk({30, 1}, moving_day + 1, old_centre);
    Move move = announced();
    move.entries = decide_fates(move, records_of({here}));
    Talk off = std::get<Talk>(settled(here, move));
    CHECK(off.is_cancelled);
    CHECK(restored(off, move) == here);
    off.place = house;
    CHECK(restored(off, move).is_cancelled);
    CHECK_FALSE(calls_off(move, off));
}

TEST_CASE("a move lives with its person and opens the new place until it has happened") {
    Move move = announced();
    CHECK(scopes_of(move) == std::vector{Scope{ScopeKind::person, amal}});
    CHECK(grants_of(move, {}) == std::vector{Grant{amal, {ScopeKind::place, new_centre}}});
    move.entries.push_back({.what = MoveSubject::course, .about = {20, 1}, .fate = MoveFate::moved, .instead = {20, 2}});
    CHECK(grants_of(move, {}).size() == 2);
    move.has_happened = true;
    CHECK(grants_of(move, {}).empty());
}

} // namespace foothold::domain
