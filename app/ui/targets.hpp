#pragma once

#include "app/ui/tree.hpp"

#include <vector>

namespace foothold::ui {

/// Something that a press goes down on, and the part of it that can be seen.
struct Target {
    NodeIndex node = no_node;
    Rect visible;
};

/// In the order in which they are painted, so that the last one at a point is the one on top. What a sheet covers is not among
/// them; what only keeps taps off is.
std::vector<Target> targets_of(const Tree& tree, Size viewport);

/// What is left of each node once everything around it has clipped it.
std::vector<Rect> visible_parts(const Tree& tree, Size viewport);

} // namespace foothold::ui
