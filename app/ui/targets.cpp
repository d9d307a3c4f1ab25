#include "app/ui/targets.hpp"

#include <algorithm>

namespace foothold::ui {

namespace {

Rect common(Rect first, Rect second) {
    const float x = std::max(first.x, second.x);
    const float y = std::max(first.y, second.y);
    return {x, y, std::max(0.0f, std::min(first.right(), second.right()) - x),
            std::max(0.0f, std::min(first.bottom(), second.bottom()) - y)};
}

bool takes_presses(const Box& box) {
    return box.tap.is_set() || box.edits || box.is_field || box.blocks_taps || box.serves_field;
}

} // namespace

std::vector<Rect> visible_parts(const Tree& tree, Size viewport) {
    const auto& nodes = tree.nodes();
    std::vector<Rect> clips(nodes.size());
    std::vector<Rect> visible(nodes.size());
    for (NodeIndex index = 0; index < nodes.size(); ++index) {
        const Node& node = nodes[index];
        const Rect outer = node.parent == no_node ? Rect{0, 0, viewport.width, viewport.height} : clips[node.parent];
        visible[index] = common(outer, node.rect);
        clips[index] = node.box.is_clipping || node.box.is_scrolling ? visible[index] : outer;
    }
    return visible;
}

std::vector<Target> targets_of(const Tree& tree, Size viewport) {
    const auto visible = visible_parts(tree, viewport);
    std::vector<Target> found;
    for (NodeIndex index = 0; index < tree.nodes().size(); ++index) {
        const Box& box = tree.nodes()[index].box;
        if (box.is_modal) found.clear();
        if (takes_presses(box)) found.push_back({index, visible[index]});
    }
    return found;
}

} // namespace foothold::ui
