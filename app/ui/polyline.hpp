#pragma once

#include "app/ui/geometry.hpp"

#include <span>
#include <vector>

namespace foothold::ui {

/// How long a line through these points is.
float length_of(std::span<const Point> line);

/// The point so far from its beginning, or its end when that is nearer; and which way the line goes there, one long.
struct Waypoint {
    Point at;
    Point ahead;
};
Waypoint waypoint(std::span<const Point> line, float distance);

/// Points as far from each other as that, or a little less, so that the first and the last are the line's own.
std::vector<Waypoint> evenly_along(std::span<const Point> line, float distance);

/// How far from the line a point is.
float distance_from(std::span<const Point> line, Point point);
/// How far from the line's beginning it comes nearest to a point.
float nearest_to(std::span<const Point> line, Point point);

} // namespace foothold::ui
