#pragma once

#include "app/ui/theme.hpp"

#include <vector>

namespace foothold::ui {

/// A box shadow, drawn for the smallest box of its radius: what lies between its corners may be stretched.
struct Shadow {
    int side = 0;                ///< of the square picture
    int reach = 0;               ///< from the picture's edge to the box
    int corner = 0;              ///< what must not be stretched
    float alpha = 0;             ///< opacity where coverage is 1
    std::vector<float> coverage; ///< 0-1, row by row
};

/// The two layers of DESIGN.md, section 2, Elevation, as CSS draws them: a box blurred with a standard deviation of half the blur
/// radius.
Shadow draw_shadow(Elevation elevation, int radius_px, float pixels_per_dp, bool is_dark);

/// Opacity of a rounded box's edge pixel whose centre lies `distance` inside the outline.
float edge_coverage(float distance);

} // namespace foothold::ui
