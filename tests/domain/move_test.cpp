#include "domain/lifeline.hpp"
#include "domain/relocate.hpp"
#include "domain/schedule.hpp"
#include "domain/scope.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <map>
#include <random>
#include <set>

namespace foothold::domain {

namespace {

constexpr Id amal{1, 1};
constexpr Id line{1, 2};
constexpr Id birgitte{1, 3};
constexpr Id kirsten{1, 4};
constexpr Id programme{2, 1};
constexpr Id old_centre{3, 1};
constexpr Id new_centre{3, 2};
constexpr Id house{3, 3};
constexpr Id bakery{4, 1};
const Date today = *parse_date("2026-03-12");
const Date moving_day = *parse_date("2026-04-01");

Instant at(Date date, int hour) { return instant_of({date, hour * 60}); }

Move announced() {
    return {.id = {9, 1},
            .person = amal,
            .from_place = old_centre,
            .to_place = new_centre,
            .date = moving_day,
            .announced_at = at(today, 9)};
}

Course course(Id id, Id place, const char* title, CourseKind kind = CourseKind::course) {
    return {.id = id, .programme = programme, .kind = kind, .title = untranslated(title), .place = place};
}

Enrolment enrolment(Id id, Id in_course, EnrolmentStatus status = EnrolmentStatus::active) {
    return {.id = id, .person = amal, .programme = programme, .course = in_course, .status = status};
}

Session session(Id id, Id of_course, Date date, Id place = {}) {
    return {.id = id, .course = of_course, .starts = at(date, 10), .ends = at(date, 12), .place = place};
}

Talk talk(Id id, Date date, Id place) {
    return {.id = id,
            .person = amal,
            .with_user = line,
            .with_name = "Line",
            .starts = at(date, 10),
            .ends = at(date, 11),
            .place = place};
}

Contact contact(Id id, Id person, Id place, ContactRole role) {
    return {.id = id,
            .person = person,
            .place = place,
            .role = role,
            .name = "Somebody",
            .phone = "70 00 00 01",
            .lifeline_order = 1};
}

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

// What a person may have, at places and on days around the move, everything possible in turn.
class RandomWorld {
public:
    explicit RandomWorld(std::uint64_t seed) : random_(seed) {
        records.put(Person{.id = amal, .languages = {"ar"}, .residence = old_centre});
        for (std::uint64_t number = 0; number < 6; ++number) add_course({20, number}, number);
        for (std::uint64_t number = 0; number < 8; ++number) add_talk({30, number});
        for (std::uint64_t number = 0; number < 8; ++number) add_event({40, number});
        for (std::uint64_t number = 0; number < 4; ++number) add_internship({50, number});
        for (std::uint64_t number = 0; number < 8; ++number) add_contact({60, number});
    }

    Records records;

private:
    int below(int bound) { return static_cast<int>(random_() % static_cast<std::uint64_t>(bound)); }
    bool maybe() { return below(2) == 0; }
    template <class T>
    T one_of(std::initializer_list<T> all) {
        return all.begin()[below(static_cast<int>(all.size()))];
    }
    Id place() { return one_of({old_centre, new_centre, house, Id{}}); }
    Id human() { return one_of({line, birgitte, kirsten, Id{}}); }
    Date day() { return moving_day - 30 + below(60); }

    void add_course(Id id, std::uint64_t number) {
        Course made = course(id, place(), maybe() ? "Work" : "Society", one_of({CourseKind::course, CourseKind::danish}));
        if (maybe()) made.until = day();
        records.put(made);
        const auto status =
            one_of({EnrolmentStatus::invited, EnrolmentStatus::active, EnrolmentStatus::finished, EnrolmentStatus::ended});
        if (maybe()) records.put(enrolment({21, number}, id, status));
        if (below(4) == 0) records.put(enrolment({22, number}, id, EnrolmentStatus::active));
        for (std::uint64_t week = 0; week < 5; ++week) {
            Session made_session = session({23, number * 10 + week}, id, day(), place());
            made_session.is_cancelled = below(6) == 0;
            records.put(made_session);
        }
    }
    void add_talk(Id id) {
        Talk made = talk(id, day(), place());
        if (below(4) == 0) std::swap(made.person, made.with_user);
        if (below(6) == 0) made.person = kirsten;
        made.is_cancelled = below(6) == 0;
        records.put(made);
    }
    void add_event(Id id) {
        const Date date = day();
        records.put(Event{.id = id,
                          .programme = maybe() ? programme : Id{},
                          .audience_place = old_centre,
                          .title = untranslated("Event"),
                          .starts = at(date, 17),
                          .ends = at(date, 19),
                          .place = place(),
                          .is_cancelled = below(6) == 0});
        if (maybe()) records.put(Rsvp{.id = combine(id, amal), .event = id, .person = amal, .is_coming = maybe()});
    }
    void add_internship(Id id) {
        const Date from = day();
        records.put(Internship{.id = id,
                               .person = maybe() ? amal : kirsten,
                               .company = maybe() ? bakery : Id{},
                               .place = place(),
                               .title = untranslated("Internship"),
                               .from = from,
                               .until = from + below(40),
                               .workdays = {{Weekday::monday, 480, 900}, {Weekday::friday, 480, 900}}});
    }
    void add_contact(Id id) {
        Contact made = contact(id, maybe() ? amal : Id{}, place(), static_cast<ContactRole>(below(7)));
        made.user = human();
        if (maybe()) made.valid_from = day();
        if (maybe()) made.valid_until = day();
        records.put(made);
    }

    std::mt19937_64 random_;
};

/// Each appointment of the next two months, as the schedule has it when nobody moves.
std::set<Id> expected_appointments(const Records& records) {
    std::set<Id> ids;
    for (const Appointment& appointment : schedule_of(amal, records, today, today + 60))
        if (!appointment.is_cancelled && appointment.ends > announced().announced_at) ids.insert(appointment.source);
    for (const auto& [id, internship] : records.all<Internship>())
        if (internship.person == amal && internship.until >= today) ids.insert(id); // also without working days left
    return ids;
}

std::set<Id> expected_courses(const Records& records) {
    std::set<Id> ids;
    for (const auto& [id, enrolment] : records.all<Enrolment>())
        if (enrolment.status != EnrolmentStatus::ended) ids.insert(enrolment.course);
    return ids;
}

std::set<Id> expected_contacts(const Records& records) {
    std::set<Id> ids;
    for (const auto& [id, contact] : records.all<Contact>()) {
        const bool is_mine = contact.person == amal || (contact.person.is_nil() && contact.place == old_centre);
        if (is_mine && (!contact.valid_until || *contact.valid_until >= today)) ids.insert(id);
    }
    return ids;
}

} // namespace

TEST_CASE("in whatever world, everything of a person is kept, moved or ended, once, and nothing is forgotten") {
    std::map<MoveFate, int> seen;
    for (std::uint64_t seed = 0; seed < 3000; ++seed) {
        const Records records = RandomWorld{seed}.records;
        std::map<MoveSubject, std::multiset<Id>> named;
        for (const MoveEntry& entry : decide_fates(announced(), records)) {
            named[entry.what].insert(entry.about);
            ++seen[entry.fate];
            REQUIRE(entry.title.empty() == (entry.fate == MoveFate::kept));
            REQUIRE(entry.place.is_nil() == (entry.fate != MoveFate::moved));
        }
        const auto is_exactly = [](const std::multiset<Id>& ids, const std::set<Id>& expected) {
            return std::ranges::equal(ids, expected);
        };
        CAPTURE(seed);
        REQUIRE(is_exactly(named[MoveSubject::appointment], expected_appointments(records)));
        REQUIRE(is_exactly(named[MoveSubject::course], expected_courses(records)));
        REQUIRE(is_exactly(named[MoveSubject::contact], expected_contacts(records)));
    }
    CHECK(seen[MoveFate::kept] > 3000);
    CHECK(seen[MoveFate::moved] > 1000);
    CHECK(seen[MoveFate::ended] > 3000);
}

TEST_CASE("in whatever world, what is not kept is on no day after the moving day, and all else is on the day it was") {
    for (std::uint64_t seed = 0; seed < 1000; ++seed) {
        Records records = RandomWorld{seed}.records;
        const auto before = schedule_of(amal, records, today, today + 60);
        Move move = announced();
        move.entries = decide_fates(move, records);
        std::vector<Appointment> expected;
        std::set<Id> arrived; // courses that take over bring sessions of their own
        for (const MoveEntry& entry : move.entries)
            if (entry.what == MoveSubject::course && !entry.instead.is_nil()) arrived.insert(entry.instead);
        const auto has_arrived = [&](const Appointment& appointment) {
            const auto* one = records.find<Session>(appointment.source);
            return one && arrived.contains(one->course);
        };
        for (const Appointment& appointment : before) {
            const auto* entry = move.find(MoveSubject::appointment, appointment.source);
            const bool is_before = appointment.starts < at(moving_day, 0);
            const bool is_over_or_off = !entry;
            if (is_before || is_over_or_off || entry->fate == MoveFate::kept) expected.push_back(appointment);
        }
        records.put(move);
        std::vector<Appointment> after = schedule_of(amal, records, today, today + 60);
        const auto is_out_of_question = [&](const Appointment& appointment) {
            return has_arrived(appointment) || appointment.is_cancelled;
        };
        std::erase_if(expected, is_out_of_question);
        std::erase_if(after, is_out_of_question);
        CAPTURE(seed);
        REQUIRE(after == expected);
    }
}

TEST_CASE("in whatever world, the lifeline after the moving day has none of those who are not kept") {
    for (std::uint64_t seed = 0; seed < 1000; ++seed) {
        Records records = RandomWorld{seed}.records;
        Move move = announced();
        move.entries = decide_fates(move, records);
        const auto eve = lifeline(records, {moving_day - 1, 600}).size();
        records.put(move);
        const auto is_gone = [&](const Reachable& entry) {
            const auto* word = move.find(MoveSubject::contact, entry.contact->id);
            return word && word->fate != MoveFate::kept;
        };
        CAPTURE(seed);
        for (const int later : {1, 2, 400}) REQUIRE(std::ranges::none_of(lifeline(records, {moving_day + later, 600}), is_gone));
        const auto of_new_place = std::ranges::count_if(records.all<Contact>(), [&](const auto& entry) {
            const Contact& one = entry.second;
            return one.person.is_nil() && one.place == new_centre && is_valid(one, records, moving_day - 1);
        });
        REQUIRE(lifeline(records, {moving_day - 1, 600}).size() + static_cast<std::size_t>(of_new_place) == eve);
    }
}

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

TEST_CASE("a move lives with its person and opens the new place until it has happened") {
    Move move = announced();
    CHECK(scopes_of(move) == std::vector{Scope{ScopeKind::person, amal}});
    CHECK(grants_of(move) == std::vector{Grant{amal, {ScopeKind::place, new_centre}}});
    move.entries.push_back({.what = MoveSubject::course, .about = {20, 1}, .fate = MoveFate::moved, .instead = {20, 2}});
    CHECK(grants_of(move).size() == 2);
    move.has_happened = true;
    CHECK(grants_of(move).empty());
}

} // namespace foothold::domain
