#pragma once

#include "app/ui/sketch.hpp"

#include <vector>

namespace foothold::ui {

/// Where everything of a drawing is on its square: in dp from the top left corner as it is seen, mirrored nowhere.
struct SketchLayout {
    std::vector<std::vector<Point>> roads; ///< those that end at the edge of the grid go on beyond that of the square
    std::vector<Rect> pebbles;             ///< those that can be seen between the tiles
    std::vector<Rect> tiles;               ///< of the marks
    bool has_names = false;                ///< there is room for all of them; otherwise each has a number
    std::vector<Rect> mark_plates;         ///< of their names; empty where there are numbers, which stand on the tiles
    std::vector<Rect> road_plates;         ///< of their names or numbers, one for each road; of no width where it has no name
};

SketchLayout lay_out(const SketchDrawing& drawing, float side, const Tree& tree);

inline constexpr float sketch_road_width = 18;
inline constexpr float sketch_plate_end = 10;          ///< beside a name
inline constexpr float sketch_plate_gap = 6;           ///< between a tile and its name
inline constexpr float sketch_number_scale_max = 1.2f; ///< tiles have no room to grow with the words
inline constexpr Text sketch_mark_style{.role = TextRole::label, .weight = text::Weight::semibold};
inline constexpr Text sketch_road_style{.role = TextRole::label, .language = "da", .is_left_to_right = true};

} // namespace foothold::ui
