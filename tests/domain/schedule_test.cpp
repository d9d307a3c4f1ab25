#include "domain/lifeline.hpp"
#include "domain/schedule.hpp"
#include "domain/sharing.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

namespace foothold::domain {

namespace {

constexpr Id samira{1, 1};
constexpr Id birgitte{1, 2};
constexpr Id danish{2, 1};
constexpr Id lesson{3, 1};
constexpr Id talk{3, 2};
constexpr Id visit{3, 3};
constexpr Id bakery{3, 4};
const Date thursday = *parse_date("2026-03-12");

Instant at(Date date, int hour) { return instant_of({date, hour * 60}); }

Records week() {
    Records records;
    records.put(Course{.id = danish, .kind = CourseKind::danish, .title = untranslated("Danish")});
    records.put(Enrolment{.id = {4, 1}, .person = samira, .course = danish});
    records.put(Session{.id = lesson, .course = danish, .starts = at(thursday, 13), .ends = at(thursday, 15)});
    records.put(Talk{.id = talk,
                     .person = samira,
                     .with_user = birgitte,
                     .kind = TalkKind::mentor_meeting,
                     .starts = at(thursday, 16),
                     .ends = at(thursday, 17)});
    records.put(Event{.id = visit, .title = untranslated("Visit"), .starts = at(thursday, 9), .ends = at(thursday, 11)});
    records.put(Internship{
        .id = bakery, .person = samira, .from = thursday, .until = thursday + 7, .workdays = {{Weekday::friday, 480, 900}}});
    return records;
}

std::vector<Id> sources(const std::vector<Appointment>& schedule) {
    std::vector<Id> ids;
    for (const Appointment& appointment : schedule) ids.push_back(appointment.source);
    return ids;
}

} // namespace

TEST_CASE("a day holds sessions, talks and what one said yes to, in order") {
    Records records = week();
    CHECK(sources(schedule_of(samira, records, thursday, thursday)) == std::vector{lesson, talk});
    records.put(Rsvp{.id = combine(visit, samira), .event = visit, .person = samira, .is_coming = true});
    CHECK(sources(schedule_of(samira, records, thursday, thursday)) == std::vector{visit, lesson, talk});
}

TEST_CASE("an internship fills its working days between its first and last day") {
    const auto schedule = schedule_of(samira, week(), thursday, thursday + 20);
    CHECK(std::ranges::count(schedule, bakery, &Appointment::source) == 1);
    CHECK(danish_time(schedule.back().starts) == LocalTime{thursday + 1, 480});
}

TEST_CASE("courses of others and invitations are not on the day") {
    Records records = week();
    CHECK(schedule_of(birgitte, records, thursday, thursday).size() == 1); // the talk with her
    records.put(Enrolment{.id = {4, 1}, .person = samira, .course = danish, .status = EnrolmentStatus::invited});
    CHECK(sources(schedule_of(samira, records, thursday, thursday)) == std::vector{talk});
}

TEST_CASE("next is what is not over, cancelled or declined") {
    Records records = week();
    records.put(Attendance{
        .id = combine(lesson, samira), .appointment = lesson, .person = samira, .answer = AttendanceAnswer::cannot_come});
    const auto schedule = schedule_of(samira, records, thursday, thursday);
    REQUIRE(next_of(schedule, at(thursday, 12)));
    CHECK(next_of(schedule, at(thursday, 12))->source == talk);
    CHECK_FALSE(next_of(schedule, at(thursday, 18)));
}

TEST_CASE("a mentor sees the kinds that are shared and the meetings of the two, and never what a talk is about") {
    Records records = week();
    Match match{.id = {5, 1}, .mentor = birgitte, .participant = samira, .status = MatchStatus::matched};
    auto shared = shared_schedule(match, records, thursday, thursday);
    REQUIRE(shared.size() == 1);
    CHECK(shared.front().is_with_mentor);
    match.shares = {Activity::danish};
    shared = shared_schedule(match, records, thursday, thursday);
    CHECK(shared.size() == 2);
    CHECK(shared.back().title.empty());
    match.status = MatchStatus::ended;
    CHECK(shared_schedule(match, records, thursday, thursday).empty());
}

TEST_CASE("each shared day of an internship is a record of its own and keeps its id") {
    const Match match{
        .id = {5, 1}, .mentor = birgitte, .participant = samira, .status = MatchStatus::matched, .shares = {Activity::work}};
    Records records = week();
    records.put(Internship{
        .id = bakery, .person = samira, .from = thursday, .until = thursday + 30, .workdays = {{Weekday::friday, 480, 900}}});
    const auto once = shared_schedule(match, records, thursday, thursday + 8);
    const auto again = shared_schedule(match, records, thursday, thursday + 8);
    REQUIRE(once.size() == 3); // the talk and two Fridays
    CHECK(once == again);
    CHECK(once[1].id != once[2].id);
}

TEST_CASE("the lifeline begins with who answers now and leaves out whom it must not name") {
    Records records;
    const std::vector<OpeningHours> day{{Weekday::thursday, 480, 1200}};
    const std::vector<OpeningHours> night{{Weekday::thursday, 1200, 1440}};
    records.put(Contact{.id = {1, 1}, .name = "Birgitte", .phone = "70 00 00 01", .hours = day, .lifeline_order = 1});
    records.put(Contact{.id = {1, 2}, .name = "Staff", .phone = "70 00 00 02", .hours = night, .lifeline_order = 2});
    records.put(Contact{.id = {1, 3}, .name = "Ended", .phone = "70 00 00 03", .lifeline_order = 1, .valid_until = thursday - 1});
    records.put(Contact{.id = {1, 4}, .name = "No phone", .lifeline_order = 1});
    const auto morning = lifeline(records, {thursday, 540});
    REQUIRE(morning.size() == 2);
    CHECK(morning[0].contact->name == "Birgitte");
    CHECK(morning[0].closes == LocalTime{thursday, 1200});
    CHECK(morning[1].opens == LocalTime{thursday, 1200});
    const auto evening = lifeline(records, {thursday, 1230});
    CHECK(evening[0].contact->name == "Staff");
    CHECK(evening[0].closes == LocalTime{thursday + 1, 0});
    CHECK(evening[1].opens == LocalTime{thursday + 7, 480});
}

TEST_CASE("a mentor is in the lifeline as long as a match with her goes on") {
    Records records;
    records.put(
        Contact{.id = {1, 1}, .user = birgitte, .role = ContactRole::mentor, .phone = "70 00 00 01", .lifeline_order = 1});
    const LocalTime now{thursday, 540};
    CHECK(lifeline(records, now).size() == 1); // her match may not have arrived yet
    Match match{.id = {5, 1}, .mentor = birgitte, .participant = samira, .status = MatchStatus::ended, .until = thursday - 1};
    records.put(match);
    CHECK(lifeline(records, now).empty());
    match.id = {5, 2};
    match.status = MatchStatus::matched;
    records.put(match);
    CHECK(lifeline(records, now).size() == 1);
}

} // namespace foothold::domain
