#pragma once

namespace foothold::ui {

/// Lengths are in density-independent pixels (dp) unless a name ends in _px. x grows from the start edge (left, or right in a
/// right-to-left interface) and is mirrored only when something is painted.
struct Point {
    float x = 0;
    float y = 0;

    bool operator==(const Point&) const = default;
};

struct Size {
    float width = 0;
    float height = 0;

    bool operator==(const Size&) const = default;
};

struct Rect {
    float x = 0;
    float y = 0;
    float width = 0;
    float height = 0;

    float right() const { return x + width; }
    float bottom() const { return y + height; }
    bool contains(Point point) const { return point.x >= x && point.x < right() && point.y >= y && point.y < bottom(); }
    Rect grown(float by) const { return {x - by, y - by, width + 2 * by, height + 2 * by}; }

    bool operator==(const Rect&) const = default;
};

/// From the start edge to what is seen from the left, and back.
constexpr Rect mirrored(Rect rect, float viewport_width) {
    return {viewport_width - rect.x - rect.width, rect.y, rect.width, rect.height};
}

/// Space inside an edge, in CSS order but for start and end.
struct Insets {
    float top = 0;
    float end = 0;
    float bottom = 0;
    float start = 0;

    float horizontal() const { return start + end; }
    float vertical() const { return top + bottom; }
};

constexpr Insets all_around(float inset) { return {inset, inset, inset, inset}; }
constexpr Insets symmetric(float vertical, float horizontal) { return {vertical, horizontal, vertical, horizontal}; }

} // namespace foothold::ui
