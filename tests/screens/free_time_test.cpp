#include "app/screens/free_time.hpp"

#include <catch2/catch_test_macros.hpp>

namespace foothold::screens {

namespace {

constexpr Span day{480, 1200};

} // namespace

TEST_CASE("a day without plans is free as a whole") { CHECK(free_time({}, day, 60) == std::vector<Span>{day}); }

TEST_CASE("what overlaps, touches and lies inside counts once, in any order") {
    const std::vector<Span> busy{{900, 960}, {600, 720}, {660, 780}, {610, 620}, {780, 840}};
    CHECK(free_time(busy, day, 60) == std::vector<Span>{{480, 600}, {840, 900}, {960, 1200}});
}

TEST_CASE("gaps shorter than a meeting are not free time") {
    CHECK(free_time({{480, 600}, {659, 1200}}, day, 60).empty());
    CHECK(free_time({{480, 600}, {660, 1200}}, day, 60) == std::vector<Span>{{600, 660}});
}

TEST_CASE("only the waking hours count") {
    CHECK(free_time({{0, 540}, {1140, 1440}}, day, 60) == std::vector<Span>{{540, 1140}});
    CHECK(free_time({{0, 1440}}, day, 60).empty());
    CHECK(free_time({{0, 300}, {1300, 1440}}, day, 60) == std::vector<Span>{day});
}

} // namespace foothold::screens
