#include "domain/lifeline.hpp"
#include "domain/schedule.hpp"
#include "tests/domain/moving.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <map>
#include <random>
#include <set>

namespace foothold::domain {

namespace {

using namespace moving;

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

} // namespace foothold::domain
