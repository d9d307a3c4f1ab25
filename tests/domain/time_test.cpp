#include "domain/time.hpp"

#include <catch2/catch_test_macros.hpp>

namespace foothold::domain {

TEST_CASE("danish time changes to summer time on the last Sunday of March") {
    const Instant before = instant_of({*parse_date("2026-03-29"), 90});
    const Instant after = instant_of({*parse_date("2026-03-29"), 180});
    CHECK(after - before == 30 * minute_s);
    CHECK(danish_time(before) == LocalTime{*parse_date("2026-03-29"), 90});
    CHECK(danish_time(after) == LocalTime{*parse_date("2026-03-29"), 180});
}

TEST_CASE("the doubled hour of October reads as its first pass") {
    const LocalTime doubled{*parse_date("2026-10-25"), 150};
    const Instant first = instant_of(doubled);
    CHECK(danish_time(first) == doubled);
    CHECK(danish_time(first + hour_s) == doubled);
    CHECK(danish_time(first - 31 * minute_s) == LocalTime{*parse_date("2026-10-25"), 119});
}

TEST_CASE("every minute of a century goes to Danish time and back outside the doubled hour") {
    for (Instant instant{-2'208'988'800}; instant.seconds < 4'102'444'800; instant.seconds += 7 * hour_s + 13 * minute_s) {
        const Instant back = instant_of(danish_time(instant));
        CHECK((back == instant || back == instant - hour_s));
    }
}

TEST_CASE("weeks begin on Monday and are numbered as in Danish calendars") {
    CHECK(weekday_of(*parse_date("2026-03-12")) == Weekday::thursday);
    CHECK(weekday_of(*parse_date("1969-12-31")) == Weekday::wednesday);
    CHECK(monday_of_week(*parse_date("2026-03-12")) == *parse_date("2026-03-09"));
    CHECK(week_number(*parse_date("2026-03-12")) == 11);
    CHECK(week_number(*parse_date("2021-01-03")) == 53);
    CHECK(week_number(*parse_date("2024-12-30")) == 1);
}

TEST_CASE("dates that do not exist are not read") {
    CHECK_FALSE(parse_date("2026-02-30"));
    CHECK_FALSE(parse_date("2026-2-3"));
    CHECK_FALSE(parse_date("-026-02-03"));
    CHECK_FALSE(parse_local_time("2026-03-12T24:00"));
    CHECK_FALSE(parse_local_time("2026-03-12 08:40"));
    CHECK(parse_local_time("2026-03-12T08:40") == LocalTime{*parse_date("2026-03-12"), 520});
    CHECK(to_string(*parse_date("2026-03-02")) == "2026-03-02");
}

} // namespace foothold::domain
