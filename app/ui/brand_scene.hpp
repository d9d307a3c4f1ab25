#pragma once

#include "app/ui/tree.hpp"

namespace foothold::ui {

/// What the sun and the two nearest stones carry.
struct BrandScene {
    Icon sun = Icon::none;
    Icon first_stone = Icon::none;
    Icon second_stone = Icon::none;
};

/// Stones that lead over two hills to the sun, along the lower edge of the box that is being filled, which is that large, clips
/// and has the colour of a hero.
void brand_scene(Tree& tree, Size size, const BrandScene& scene);

} // namespace foothold::ui
