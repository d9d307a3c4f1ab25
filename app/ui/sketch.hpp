#pragma once

#include "app/ui/words.hpp"

#include <string>
#include <vector>

namespace foothold::ui {

/// A road as wide as somebody draws it with a broad pen. Points as in domain::Sketch: 0 to 100 both ways, north up.
struct SketchRoad {
    std::string name; ///< as on the sign
    std::vector<Point> points;
};

struct SketchMark {
    Icon icon = Icon::none;
    Point at;
    Words words;
    bool is_goal = false;
};

struct SketchDrawing {
    std::string description; ///< the way in words, for whoever does not see it
    std::vector<SketchRoad> roads;
    std::vector<Point> way;
    std::vector<SketchMark> marks;
};

/// The way to a place as a drawing, a square as wide as that, north up in every language. Each mark and road has its name beside
/// it; where the words leave no room for all of them, each has a number, and the names stand below.
void sketch(Tree& tree, const SketchDrawing& drawing, float side);

/// How wide it is where there is room for that.
inline constexpr float sketch_side_max = 420;

} // namespace foothold::ui
