#pragma once

#include "app/ui/tree.hpp"

namespace foothold::ui {

/// The shape of a list row that is still to come. It stands still: nothing shimmers.
void skeleton_row(Tree& tree, bool is_first);

} // namespace foothold::ui
