#include "domain/recurrence.hpp"

#include <catch2/catch_test_macros.hpp>

#include <limits>

namespace foothold::domain {

namespace {

Date day(std::string_view text) { return *parse_date(text); }
Instant at(std::string_view text) { return instant_of(*parse_local_time(text)); }

Offer language_cafe() {
    Offer offer;
    offer.weekday = Weekday::wednesday;
    offer.from_minute = 17 * 60;
    offer.until_minute = 19 * 60;
    offer.first = day("2026-03-02"); // a Monday
    return offer;
}

std::vector<std::string> days_of(const Offer& offer, std::string_view first, std::string_view last) {
    std::vector<std::string> days;
    for (const Occurrence& one : occurrences(offer, day(first), day(last)))
        days.push_back(to_string(danish_time(one.starts).date));
    return days;
}

} // namespace

TEST_CASE("an offer repeats on its weekday from its first week until its last day, but for the days that are left out") {
    Offer offer = language_cafe();
    using Days = std::vector<std::string>;
    CHECK(days_of(offer, "2026-03-01", "2026-03-18") == Days{"2026-03-04", "2026-03-11", "2026-03-18"});
    offer.not_on = {day("2026-03-11")};
    offer.last = day("2026-03-17");
    CHECK(days_of(offer, "2026-02-01", "2026-04-18") == Days{"2026-03-04"});
    offer = language_cafe();
    offer.first = day("2026-03-05"); // after that week's Wednesday
    CHECK(days_of(offer, "2026-03-01", "2026-03-12") == Days{"2026-03-11"});
    offer.every_weeks = 2;
    CHECK(days_of(offer, "2026-03-12", "2026-04-10") == Days{"2026-03-25", "2026-04-08"});
}

TEST_CASE("an offer keeps its time on the wall when the clocks change") {
    const auto both = occurrences(language_cafe(), day("2026-03-25"), day("2026-04-01"));
    REQUIRE(both.size() == 2);
    for (const Occurrence& one : both) CHECK(danish_time(one.starts).minute == 17 * 60);
    CHECK(both[1].starts - both[0].starts == 7 * day_s - hour_s);
}

TEST_CASE("the next time of an offer is the one that has not ended") {
    const Offer offer = language_cafe();
    CHECK(next_occurrence(offer, at("2026-03-11T18:59"))->starts == at("2026-03-11T17:00"));
    CHECK(next_occurrence(offer, at("2026-03-11T19:00"))->starts == at("2026-03-18T17:00"));
    Offer over = offer;
    over.last = day("2026-03-11");
    CHECK_FALSE(next_occurrence(over, at("2026-03-11T19:00")));
}

TEST_CASE("an offer whose first day lies beyond every calendar is held to what can be counted") {
    Offer offer = language_cafe();
    for (const std::int32_t days : {std::numeric_limits<std::int32_t>::min(), std::numeric_limits<std::int32_t>::max()}) {
        offer.first = Date{days};
        CHECK(days_of(offer, "2026-03-01", "2026-03-07").size() == (days < 0 ? 1U : 0U));
    }
}

} // namespace foothold::domain
