#include "app/ui/polyline.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace foothold::ui {

namespace {

float length_of(Point from, Point to) { return std::hypot(to.x - from.x, to.y - from.y); }

/// The share of a stretch after which it comes nearest to a point.
float nearest_share(Point from, Point to, Point point) {
    const float length = length_of(from, to);
    if (length <= 0) return 0;
    const float along = ((point.x - from.x) * (to.x - from.x) + (point.y - from.y) * (to.y - from.y)) / (length * length);
    return std::clamp(along, 0.0f, 1.0f);
}

Point between(Point from, Point to, float share) { return {std::lerp(from.x, to.x, share), std::lerp(from.y, to.y, share)}; }

/// How near the line comes to a point, and after how much of it.
std::pair<float, float> nearest(std::span<const Point> line, Point point) {
    std::pair<float, float> found{std::numeric_limits<float>::max(), 0};
    float before = 0;
    for (std::size_t index = 0; index + 1 < line.size(); ++index) {
        const Point from = line[index];
        const Point to = line[index + 1];
        const float share = nearest_share(from, to, point);
        const float length = length_of(from, to);
        found = std::min(found, {length_of(between(from, to, share), point), before + share * length});
        before += length;
    }
    return found;
}

} // namespace

float length_of(std::span<const Point> line) {
    float length = 0;
    for (std::size_t index = 0; index + 1 < line.size(); ++index) length += length_of(line[index], line[index + 1]);
    return length;
}

Waypoint waypoint(std::span<const Point> line, float distance) {
    Waypoint found;
    for (std::size_t index = 0; index + 1 < line.size(); ++index) {
        const Point from = line[index];
        const Point to = line[index + 1];
        const float length = length_of(from, to);
        if (length <= 0) continue;
        found.ahead = {(to.x - from.x) / length, (to.y - from.y) / length};
        found.at = between(from, to, std::clamp(distance / length, 0.0f, 1.0f));
        if (distance <= length) break;
        distance -= length;
    }
    return found;
}

std::vector<Waypoint> evenly_along(std::span<const Point> line, float distance) {
    const float length = length_of(line);
    const float steps = std::ceil(length / distance);
    std::vector<Waypoint> points;
    for (float step = 0; length > 0 && step <= steps; ++step) points.push_back(waypoint(line, length * step / steps));
    return points;
}

float distance_from(std::span<const Point> line, Point point) { return nearest(line, point).first; }

float nearest_to(std::span<const Point> line, Point point) { return nearest(line, point).second; }

} // namespace foothold::ui
