#include "domain/lifeline.hpp"
#include "domain/schedule.hpp"
#include "tests/samples/sample_records.hpp"

#include <catch2/catch_test_macros.hpp>

#include <map>

namespace foothold {
namespace {

using Activities = std::vector<Activity>;

Activities activities_on(std::string_view day, std::string_view name, const Records& records) {
    Activities activities;
    const Date date = *parse_date(day);
    for (const Appointment& appointment : schedule_of(person_called(name, records).id, records, date, date))
        activities.push_back(appointment.activity);
    return activities;
}

TEST_CASE("Samira's week is the week of the design's pictures") {
    const Records records = sample_records();
    using enum Activity;
    CHECK(activities_on("2026-03-09", "Samira", records) == Activities{danish});
    CHECK(activities_on("2026-03-10", "Samira", records) == Activities{course, danish});
    CHECK(activities_on("2026-03-11", "Samira", records) == Activities{danish});
    CHECK(activities_on("2026-03-12", "Samira", records) == Activities{course, danish, talk, mentor});
    CHECK(activities_on("2026-03-13", "Samira", records) == Activities{danish, event});
    CHECK(activities_on("2026-03-14", "Samira", records) == Activities{mentor});
    CHECK(activities_on("2026-03-15", "Samira", records).empty());
}

TEST_CASE("whatever day it is, Samira's next is week 4 of her course, with Huda in the room") {
    for (int ahead = 0; ahead < 7; ++ahead) {
        const Instant now = morning + ahead * day_s;
        const Records records = sample_records(now);
        const Date today = danish_time(now).date;
        const auto schedule = schedule_of(person_called("Samira", records).id, records, today, today);
        const Appointment* next = next_of(schedule, now);
        REQUIRE(next);
        const auto* session = records.find<Session>(next->source);
        REQUIRE(session);
        CHECK(session->week == 4);
        CHECK(session->interpreter.name == "Huda");
        CHECK(session->interpreter.status == InterpreterStatus::confirmed);
    }
}

TEST_CASE("the visit to the bakery has four places left and Samira has not answered") {
    const Records records = sample_records();
    const Id samira = person_called("Samira", records).id;
    std::map<Id, std::uint32_t> coming;
    for (const auto& [id, rsvp] : records.all<Rsvp>()) coming[rsvp.event] += rsvp.is_coming ? 1 : 0;
    for (const auto& [id, event] : records.all<Event>()) {
        if (event.title.find("en") != "Company visit: Havnens Bageri") continue;
        CHECK(event.capacity == event.coming + coming[id] + 4);
        CHECK_FALSE(records.find<Rsvp>(combine(id, samira)));
        return;
    }
    FAIL("there is no visit to the bakery");
}

TEST_CASE("in the morning Birgitte answers Samira, and in the night the staff of the centre") {
    Records records = sample_records();
    const Person& samira = person_called("Samira", records);
    const auto contacts = records.all<Contact>();
    for (const auto& [id, contact] : contacts)
        if (contact.person != samira.id && (contact.place.is_nil() || contact.place != samira.residence)) records.erase(id);
    CHECK(lifeline(records, danish_time(morning)).front().contact->name == "Birgitte");
    CHECK(lifeline(records, {danish_time(morning).date, 23 * 60}).front().contact->role == ContactRole::centre_staff);
}

TEST_CASE("no participant is to be at two places at once, whatever day it is") {
    for (int ahead = 0; ahead < 7; ++ahead) {
        const Instant now = morning + ahead * day_s;
        const Records records = sample_records(now);
        const Date today = danish_time(now).date;
        for (const auto& [id, person] : records.all<Person>()) {
            if (person.role != Role::participant) continue;
            Instant busy_until;
            for (const Appointment& appointment : schedule_of(id, records, today - 14, today + 28)) {
                if (appointment.is_declined || appointment.is_cancelled) continue;
                INFO(person.name << " on day " << ahead);
                CHECK(appointment.starts >= busy_until);
                busy_until = appointment.ends;
            }
        }
    }
}

} // namespace
} // namespace foothold
