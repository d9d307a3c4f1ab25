#include "domain/sketch.hpp"

#include <algorithm>
#include <span>

namespace foothold::domain {

namespace {

constexpr std::string_view too_many_points = "more than 24 points";
constexpr std::string_view too_few_points = "a line has two points at least";
static_assert(sketch_line_points_max == 24 && sketch_roads_max == 12 && sketch_marks_max == 12 && sketch_marks_apart == 10);

template <class Part>
std::string_view first_fault(std::span<const Part> parts) {
    for (const Part& part : parts)
        if (const std::string_view fault = fault_in(part); !fault.empty()) return fault;
    return {};
}

std::string_view fault_in_line(const std::vector<SketchPoint>& points) {
    if (points.size() < 2) return too_few_points;
    if (points.size() > sketch_line_points_max) return too_many_points;
    return first_fault(std::span{points});
}

bool are_close(const SketchPoint& first, const SketchPoint& second) {
    const auto apart = [](std::uint32_t one, std::uint32_t other) { return std::max(one, other) - std::min(one, other); };
    return std::max(apart(first.x, second.x), apart(first.y, second.y)) < sketch_marks_apart;
}

bool has_close_marks(const std::vector<SketchMark>& marks) {
    for (auto mark = marks.begin(); mark != marks.end(); ++mark)
        if (std::any_of(std::next(mark), marks.end(), [&](const SketchMark& other) { return are_close(mark->at, other.at); }))
            return true;
    return false;
}

} // namespace

std::string_view fault_in(const SketchPoint& point) {
    return point.x > sketch_side || point.y > sketch_side ? "a point is not within 0 and 100" : std::string_view{};
}

std::string_view fault_in(const SketchRoad& road) { return fault_in_line(road.points); }

std::string_view fault_in(const SketchMark& mark) { return fault_in(mark.at); }

std::string_view fault_in(const Sketch& sketch) {
    if (sketch.roads.size() > sketch_roads_max) return "more than 12 roads";
    if (sketch.marks.size() > sketch_marks_max) return "more than 12 marks";
    if (const auto fault = sketch.way.empty() ? std::string_view{} : fault_in_line(sketch.way); !fault.empty()) return fault;
    if (const auto fault = first_fault(std::span{sketch.roads}); !fault.empty()) return fault;
    if (const auto fault = first_fault(std::span{sketch.marks}); !fault.empty()) return fault;
    return has_close_marks(sketch.marks) ? "two marks are less than 10 apart" : std::string_view{};
}

} // namespace foothold::domain
