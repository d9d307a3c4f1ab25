#pragma once

#include "app/ui/tree.hpp"

namespace foothold::ui {

/// The opaque colour that a node's content stands on: its own fill, else that of the nearest box around it.
Color ground_of(const Tree& tree, NodeIndex index);

/// With high contrast every card and control has an edge that can be seen without its tint: the colour of this node's, or
/// transparent when it needs none. Rows of a list have lines between them instead.
Color edge_of(const Tree& tree, NodeIndex index);
inline constexpr float edge_width = 1.5f;

/// The ring around what the keyboard is on; 3 : 1 or more against what it is painted on.
Color ring_of(const Tree& tree, NodeIndex index);

} // namespace foothold::ui
