#pragma once

namespace foothold::ui {

/// Half-open, in pixels of the screen.
struct PixelRect {
    float x0 = 0;
    float y0 = 0;
    float x1 = 0;
    float y1 = 0;

    bool is_empty() const { return x1 <= x0 || y1 <= y0; }
    bool operator==(const PixelRect&) const = default;
    bool contains(const PixelRect& other) const { return x0 <= other.x0 && y0 <= other.y0 && other.x1 <= x1 && other.y1 <= y1; }
    PixelRect intersection(const PixelRect& other) const;
};

} // namespace foothold::ui
