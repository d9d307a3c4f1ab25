#include "domain/first_things.hpp"
#include "domain/schedule.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

namespace foothold::domain {

namespace {

constexpr Id samira{1, 1};
constexpr Id centre{1, 2};
constexpr Id danish{2, 1};
constexpr Id enrolment{2, 2};
constexpr Id school{2, 3};
constexpr Id soon{3, 1};
constexpr Id late{3, 2};
constexpr Id next{3, 3};

const Date thursday = *parse_date("2026-03-12");

Instant at(Date date, int hour) { return instant_of({date, hour * 60}); }

Session lesson(Id id, Date date) {
    return {.id = id, .course = danish, .starts = at(date, 9), .ends = at(date, 12), .place = school};
}

Records spring() {
    Records records;
    records.put(Person{.id = samira, .residence = centre});
    records.put(Place{.id = centre});
    records.put(Place{.id = school});
    records.put(Course{.id = danish});
    records.put(Enrolment{.id = enrolment, .person = samira, .course = danish});
    records.put(lesson(late, thursday + 15));
    records.put(lesson(next, thursday + 14));
    records.put(lesson(soon, thursday + 1));
    records.put(Attendance{.id = combine(soon, samira), .appointment = soon, .person = samira});
    return records;
}

std::vector<Id> first_of(const Records& records) { return first_things(samira, records, at(thursday, 8)); }

bool has(const std::vector<Id>& ids, Id id) { return std::ranges::find(ids, id) != ids.end(); }

} // namespace

TEST_CASE("first of all come the person and their home, then the lifeline, then the appointments as they come") {
    Records records = spring();
    const Id contact{4, 1};
    records.put(Contact{.id = contact, .person = samira, .phone = "70 10 20 30", .lifeline_order = 1});
    const std::vector<Id> expected{samira, centre, contact, soon, combine(soon, samira), danish, school, enrolment, next};
    CHECK(first_of(records) == expected);
}

TEST_CASE("with the first things alone the next fourteen days look as with everything") {
    const Records all = spring();
    Records first;
    for (const Id id : first_of(all)) first.put(*all.find_any(id));
    CHECK(schedule_of(samira, first, thursday, thursday + 14) == schedule_of(samira, all, thursday, thursday + 14));
    CHECK_FALSE(first.find_any(late));
}

TEST_CASE("a move that is announced is among the first things, and one that has happened is not") {
    Records records = spring();
    const Id going{5, 1};
    const Id gone{5, 2};
    const Id there{5, 3};
    records.put(Place{.id = there});
    records.put(Move{.id = going, .person = samira, .from_place = centre, .to_place = there, .date = thursday + 3});
    records.put(Move{.id = gone, .person = samira, .to_place = centre, .date = thursday - 30, .has_happened = true});
    const auto first = first_of(records);
    CHECK(has(first, going));
    CHECK(has(first, there));
    CHECK_FALSE(has(first, gone));
}

TEST_CASE("a mentor first gets her matches and what is shared of the next days") {
    Records records;
    const Id birgitte{1, 9};
    records.put(Person{.id = birgitte, .role = Role::mentor});
    records.put(Match{.id = {6, 1}, .mentor = birgitte, .participant = samira});
    records.put(SharedAppointment{.id = {6, 3}, .match = {6, 1}, .starts = at(thursday + 2, 9)});
    records.put(SharedAppointment{.id = {6, 2}, .match = {6, 1}, .starts = at(thursday + 3, 9)});
    records.put(SharedAppointment{.id = {6, 4}, .match = {6, 1}, .starts = at(thursday + 30, 9)});
    CHECK(first_things(birgitte, records, at(thursday, 8)) == std::vector<Id>{birgitte, {6, 1}, {6, 3}, {6, 2}});
}

TEST_CASE("the newest of the unread notices comes first") {
    Records records = spring();
    for (const int days : {9, 2, 5})
        records.put(Notice{.id = {8, static_cast<std::uint64_t>(days)}, .person = samira, .at = at(thursday - days, 9)});
    const auto first = first_of(records);
    CHECK(std::vector(first.end() - 3, first.end()) == std::vector<Id>{{8, 2}, {8, 5}, {8, 9}});
}

TEST_CASE("what is needed in the prepared days has the same first things as everything") {
    Records all = spring();
    const Id event{7, 1};
    const Id notice{8, 1};
    all.put(Talk{.id = {9, 1}, .person = samira, .starts = at(thursday + 2, 9)});
    all.put(Talk{.id = {9, 2}, .person = samira, .starts = at(thursday - 2, 9)});
    all.put(Event{.id = event, .starts = at(thursday + 3, 18)});
    all.put(Event{.id = {7, 2}, .starts = at(thursday + 40, 18)});
    all.put(Rsvp{.id = combine(event, samira), .event = event, .person = samira, .is_coming = true});
    all.put(Notice{.id = notice, .person = samira, .at = at(thursday - 14, 9)});
    all.put(Notice{.id = {8, 2}, .person = samira, .at = at(thursday - 1, 9), .read_at = at(thursday, 7)});
    all.put(Notice{.id = {8, 3}, .person = samira, .at = at(thursday - 15, 9)});
    all.put(Message{.id = {10, 1}, .to = samira});
    const PreparedSpan span = prepared_span(at(thursday, 8));
    Records filtered;
    for (const Id id : {samira, centre, school, danish, enrolment, soon, late, next, combine(soon, samira), Id{9, 1}, Id{9, 2},
                        event, Id{7, 2}, combine(event, samira), notice, Id{8, 2}, Id{8, 3}, Id{10, 1}})
        if (auto record = all.find_any(id); span.covers(need_of(*record))) filtered.put(std::move(*record));
    CHECK(first_of(filtered) == first_of(all));
    CHECK(has(first_of(all), event));
    CHECK(has(first_of(all), notice));
    CHECK(filtered.size() == all.size() - 6);
}

} // namespace foothold::domain
