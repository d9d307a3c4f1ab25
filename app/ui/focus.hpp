#pragma once

#include "app/ui/input.hpp"
#include "app/ui/tree.hpp"

#include <vector>

namespace foothold::ui {

/// Whether the keyboard stops here: what can be tapped, and fields. Not what only keeps taps off, and not the screen behind a
/// sheet, which Escape and the sheet's own button close.
bool takes_focus(const Node& node);

/// Where a key leads from the focused node (no_node: from nowhere); `stops` are in reading order. Tab goes round all of them.
/// Arrows go to what stands beside, above or below in the same row or grid, as seen; up and down else to the stop before or
/// after. no_node when the key leads nowhere.
NodeIndex next_focus(const Tree& tree, const std::vector<NodeIndex>& stops, NodeIndex focused, Key key);

/// The same in the bar above a selection, where every arrow goes on or back.
NodeIndex next_in_bar(const Tree& tree, const std::vector<NodeIndex>& stops, NodeIndex focused, Key key);

} // namespace foothold::ui
