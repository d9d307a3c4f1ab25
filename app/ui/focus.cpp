#include "app/ui/focus.hpp"

#include <algorithm>

namespace foothold::ui {

namespace {

NodeIndex around(const std::vector<NodeIndex>& stops, NodeIndex focused, std::ptrdiff_t step) {
    const auto count = static_cast<std::ptrdiff_t>(stops.size());
    const auto current = std::ranges::find(stops, focused);
    if (current == stops.end()) return step > 0 ? stops.front() : stops.back();
    return stops[static_cast<std::size_t>((current - stops.begin() + step + count) % count)];
}

/// `step` siblings on, within the same row or grid.
NodeIndex beside(const Tree& tree, const std::vector<NodeIndex>& stops, NodeIndex focused, std::ptrdiff_t step) {
    std::vector<NodeIndex> siblings;
    const NodeIndex parent = tree.nodes()[focused].parent;
    std::ranges::copy_if(stops, std::back_inserter(siblings),
                         [&](NodeIndex stop) { return tree.nodes()[stop].parent == parent; });
    const auto at = std::ranges::find(siblings, focused) - siblings.begin() + step;
    const bool is_there = at >= 0 && at < static_cast<std::ptrdiff_t>(siblings.size());
    return is_there ? siblings[static_cast<std::size_t>(at)] : no_node;
}

} // namespace

bool takes_focus(const Node& node) {
    const Box& box = node.box;
    return (box.tap.is_set() || box.edits || (box.is_field && !box.serves_field)) && !box.is_modal;
}

NodeIndex next_in_bar(const Tree& tree, const std::vector<NodeIndex>& stops, NodeIndex focused, Key key) {
    const bool is_right_to_left = tree.theme().is_right_to_left;
    if (key == Key::tab || key == Key::down || key == (is_right_to_left ? Key::left : Key::right))
        return around(stops, focused, 1);
    if (key == Key::back_tab || key == Key::up || key == (is_right_to_left ? Key::right : Key::left))
        return around(stops, focused, -1);
    return no_node;
}

NodeIndex next_focus(const Tree& tree, const std::vector<NodeIndex>& stops, NodeIndex focused, Key key) {
    if (stops.empty()) return no_node;
    if (key == Key::tab) return around(stops, focused, 1);
    if (key == Key::back_tab) return around(stops, focused, -1);
    const bool is_vertical = key == Key::up || key == Key::down;
    if (!is_vertical && key != Key::left && key != Key::right) return no_node;
    const bool is_backward = key == Key::up || key == (tree.theme().is_right_to_left ? Key::right : Key::left);
    const std::ptrdiff_t step = is_backward ? -1 : 1;
    if (std::ranges::find(stops, focused) == stops.end()) return is_vertical ? around(stops, focused, step) : no_node;
    const NodeIndex parent = tree.nodes()[focused].parent;
    const Box frame = parent == no_node ? Box{} : tree.nodes()[parent].box;
    if (!is_vertical) return frame.axis == Axis::row ? beside(tree, stops, focused, step) : no_node;
    const NodeIndex in_grid = frame.columns > 0 ? beside(tree, stops, focused, step * frame.columns) : no_node;
    return in_grid != no_node ? in_grid : around(stops, focused, step);
}

} // namespace foothold::ui
