#include "app/ui/list_memory.hpp"

#include "app/ui/tree.hpp"

namespace foothold::ui {

namespace {

NodeIndex scroller_around(const Tree& tree, NodeIndex index) {
    do index = tree.nodes()[index].parent;
    while (index != no_node && !tree.nodes()[index].box.is_scrolling);
    return index;
}

bool is_inside(const Tree& tree, NodeIndex index, NodeIndex ancestor) {
    while (index != no_node && index > ancestor) index = tree.nodes()[index].parent;
    return index == ancestor;
}

NodeIndex node_of(const Tree& tree, std::uint64_t key) {
    for (NodeIndex index = 0; key != 0 && index < tree.nodes().size(); ++index)
        if (tree.nodes()[index].key == key) return index;
    return no_node;
}

/// Of another width, size or language other lines break.
void forget_other_heights(RememberedList& list, const Node& node, const Tree& tree) {
    const bool is_same =
        list.width == node.rect.width && list.text_scale == tree.theme().text_scale && list.language == tree.language();
    if (is_same) return;
    list.heights.clear();
    list.width = node.rect.width;
    list.text_scale = tree.theme().text_scale;
    list.language = tree.language();
}

} // namespace

const RememberedList* ListMemory::find(std::uint64_t key) const {
    const auto found = lists_.find(key);
    return found == lists_.end() ? nullptr : &found->second;
}

void ListMemory::learn(const Tree& tree, const Scrolls& scrolls, std::uint64_t focused) {
    const auto& nodes = tree.nodes();
    const NodeIndex focus = node_of(tree, focused);
    for (NodeIndex index = 0; index < nodes.size(); ++index) {
        if (!nodes[index].box.is_long_list) continue;
        const NodeIndex scroller = scroller_around(tree, index);
        if (scroller == no_node) continue;
        RememberedList& list = lists_[nodes[index].key];
        forget_other_heights(list, nodes[index], tree);
        const Rect view = nodes[scroller].rect;
        const auto scroll = scrolls.find(nodes[scroller].key);
        list.offset = scroll == scrolls.end() ? 0 : scroll->second.offset;
        list.top = nodes[index].rect.y - view.y + list.offset;
        list.view_height = view.height;
        list.kept = 0;
        list.seen.clear();
        for (NodeIndex row = nodes[index].first_child; row != no_node; row = nodes[row].next_sibling) {
            if (nodes[row].box.id == 0) continue;
            const Rect rect = nodes[row].rect;
            list.heights[nodes[row].key] = rect.height;
            if (rect.bottom() > view.y && rect.y < view.bottom()) list.seen.push_back({nodes[row].key, rect.y - view.y});
            if (focus != no_node && is_inside(tree, focus, row)) list.kept = nodes[row].key;
        }
    }
}

} // namespace foothold::ui
