#include "domain/sketch.hpp"

#include <catch2/catch_test_macros.hpp>

namespace foothold::domain {

namespace {

SketchRoad road_of(std::size_t points) {
    SketchRoad road;
    for (std::size_t point = 0; point < points; ++point) road.points.push_back({static_cast<std::uint32_t>(point), 50});
    return road;
}

/// So many marks, each far enough from the others.
Sketch marked(std::size_t marks) {
    Sketch sketch;
    for (std::size_t mark = 0; mark < marks; ++mark) {
        const auto place = static_cast<std::uint32_t>(mark);
        sketch.marks.push_back({SketchMarkKind::shop, {place % 4 * 30, place / 4 * 20}, {}});
    }
    return sketch;
}

} // namespace

TEST_CASE("a sketch of nothing is none, and can be drawn") {
    CHECK(Sketch{}.empty());
    CHECK(fault_in(Sketch{}).empty());
    CHECK_FALSE(marked(1).empty());
}

TEST_CASE("a point lies on the grid") {
    CHECK(fault_in(SketchPoint{0, 100}).empty());
    CHECK_FALSE(fault_in(SketchPoint{101, 0}).empty());
    CHECK_FALSE(fault_in(SketchPoint{0, 101}).empty());
    Sketch sketch = marked(2);
    sketch.marks.back().at = {300, 10};
    CHECK(fault_in(sketch) == "a point is not within 0 and 100");
}

TEST_CASE("a road and the way have two points at least and 24 at most") {
    CHECK_FALSE(fault_in(road_of(0)).empty());
    CHECK_FALSE(fault_in(road_of(1)).empty());
    CHECK(fault_in(road_of(2)).empty());
    CHECK(fault_in(road_of(24)).empty());
    CHECK(fault_in(road_of(25)) == "more than 24 points");
    CHECK(fault_in(Sketch{.way = road_of(1).points}) == "a line has two points at least");
    CHECK(fault_in(Sketch{.way = road_of(25).points}) == "more than 24 points");
    CHECK(fault_in(Sketch{.roads = {road_of(2), road_of(1)}}) == "a line has two points at least");
}

TEST_CASE("a sketch has twelve roads and twelve marks at most") {
    CHECK(fault_in(Sketch{.roads = std::vector(12, road_of(2))}).empty());
    CHECK(fault_in(Sketch{.roads = std::vector(13, road_of(2))}) == "more than 12 roads");
    CHECK(fault_in(marked(12)).empty());
    CHECK(fault_in(marked(13)) == "more than 12 marks");
}

TEST_CASE("two marks are so far apart that none covers the other") {
    Sketch sketch = marked(2);
    sketch.marks[1].at = {sketch.marks[0].at.x + 9, sketch.marks[0].at.y + 9};
    CHECK(fault_in(sketch) == "two marks are less than 10 apart");
    sketch.marks[1].at.x += 1;
    CHECK(fault_in(sketch).empty());
}

} // namespace foothold::domain
