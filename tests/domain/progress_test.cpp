#include "domain/progress.hpp"

#include <catch2/catch_test_macros.hpp>

namespace foothold::domain {

namespace {

constexpr Id course_id{2, 1};

Instant at(std::string_view time) { return instant_of(*parse_local_time(time)); }

Session session(std::uint64_t number, std::uint32_t week, std::string_view starts) {
    Session session;
    session.id = {3, number};
    session.course = course_id;
    session.week = week;
    session.starts = at(starts);
    session.ends = session.starts + 2 * hour_s;
    return session;
}

Course course_of(std::size_t weeks) {
    Course course;
    course.id = course_id;
    course.weeks.resize(weeks, untranslated("topic"));
    return course;
}

Records three_weeks() {
    Records records;
    records.put(session(1, 1, "2026-03-05T10:00"));
    records.put(session(2, 2, "2026-03-12T10:00"));
    records.put(session(3, 3, "2026-03-19T10:00"));
    return records;
}

Internship internship(std::string_view from, std::string_view until) {
    Internship internship;
    internship.from = *parse_date(from);
    internship.until = *parse_date(until);
    return internship;
}

} // namespace

TEST_CASE("a week of a course is done when its last session is over") {
    const Records records = three_weeks();
    CHECK(weeks_of(course_of(3), records, at("2026-03-12T11:59")) == Progress{1, 3, true});
    CHECK(weeks_of(course_of(3), records, at("2026-03-12T12:00")) == Progress{2, 3, true});
    CHECK(weeks_of(course_of(3), records, at("2026-03-19T12:00")) == Progress{3, 3, false});
}

TEST_CASE("a course that has not begun, or has no sessions, has nothing done and nothing now") {
    CHECK(weeks_of(course_of(3), three_weeks(), at("2026-03-04T10:00")) == Progress{0, 3, false});
    CHECK(weeks_of(course_of(3), {}, at("2026-03-12T10:00")) == Progress{0, 3, false});
}

TEST_CASE("a cancelled session holds no week up, and another course's sessions do not count") {
    Records records = three_weeks();
    Session cancelled = session(2, 2, "2026-03-12T10:00");
    cancelled.is_cancelled = true;
    records.put(cancelled);
    Session foreign = session(4, 1, "2026-03-13T10:00");
    foreign.course = {2, 2};
    records.put(foreign);
    CHECK(weeks_of(course_of(3), records, at("2026-03-12T08:00")) == Progress{2, 3, true});
}

TEST_CASE("a course without weeks is not counted") {
    CHECK(weeks_of(course_of(0), three_weeks(), at("2026-03-12T08:00")) == Progress{0, 0, false});
}

TEST_CASE("an internship is counted in calendar weeks, begun ones included") {
    const Internship four_weeks = internship("2026-03-03", "2026-03-26");
    CHECK(weeks_of(four_weeks, *parse_date("2026-03-02")) == Progress{0, 4, false});
    CHECK(weeks_of(four_weeks, *parse_date("2026-03-08")) == Progress{0, 4, true});
    CHECK(weeks_of(four_weeks, *parse_date("2026-03-09")) == Progress{1, 4, true});
    CHECK(weeks_of(four_weeks, *parse_date("2026-03-27")) == Progress{4, 4, false});
}

} // namespace foothold::domain
