#include "app/ui/anchors.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <string_view>

namespace foothold::ui {

namespace {

constexpr float hardly = 0.5f; ///< dp that nobody sees

bool is_held_at_its_end(const Node& node, const Scroll& scroll) {
    return node.box.is_held_at_end && scroll.offset >= scroll.limit - hardly;
}

/// Whether each node is inside of what scrolls, at any depth.
std::vector<bool> inside_of(const Tree& tree, NodeIndex scroller) {
    std::vector<bool> inside(tree.nodes().size());
    for (NodeIndex index = scroller + 1; index < tree.nodes().size(); ++index) {
        const NodeIndex parent = tree.nodes()[index].parent;
        inside[index] = parent == scroller || (parent != no_node && inside[parent]);
    }
    return inside;
}

void move_up(Tree& tree, NodeIndex scroller, float by) {
    const auto inside = inside_of(tree, scroller);
    for (NodeIndex index = scroller + 1; index < tree.nodes().size(); ++index)
        if (inside[index]) tree.nodes()[index].rect.y -= by;
}

} // namespace

/// In the order of their hashes, those left out that are there twice.
std::vector<Anchors::Found> Anchors::words_inside(const Tree& tree, NodeIndex scroller) {
    std::vector<Found> found;
    const auto inside = inside_of(tree, scroller);
    for (NodeIndex index = scroller + 1; index < tree.nodes().size(); ++index) {
        const Node& node = tree.nodes()[index];
        if (!inside[index] || node.kind != Node::Kind::text || node.content.empty() || node.text.editing) continue;
        found.push_back({std::hash<std::string_view>{}(node.content), index});
    }
    std::ranges::sort(found, {}, &Found::words);
    std::vector<Found> single;
    for (std::size_t at = 0; at < found.size(); ++at) {
        const bool is_repeated = (at > 0 && found[at - 1].words == found[at].words) ||
                                 (at + 1 < found.size() && found[at + 1].words == found[at].words);
        if (!is_repeated) single.push_back(found[at]);
    }
    return single;
}

float Anchors::displacement(const Tree& tree, NodeIndex scroller, const View& view, const Scroll& scroll,
                            const std::vector<Found>& found) {
    for (const Seen& seen : view.seen) {
        const auto same = std::ranges::lower_bound(found, seen.words, {}, &Found::words);
        if (same == found.end() || same->words != seen.words) continue;
        const float y = tree.nodes()[same->node].rect.y - tree.nodes()[scroller].rect.y;
        return y - (seen.y - (scroll.wanted - view.offset));
    }
    return 0;
}

void Anchors::remember(const Tree& tree, NodeIndex scroller, const Scroll& scroll, const std::vector<Found>& found) {
    constexpr std::size_t enough = 16;
    const Rect view = tree.nodes()[scroller].rect;
    View& remembered = views_[tree.nodes()[scroller].key];
    remembered = {scroll.offset, {}};
    for (const Found& each : found) {
        const Rect rect = tree.nodes()[each.node].rect;
        if (rect.y >= view.y - hardly && rect.bottom() <= view.bottom()) remembered.seen.push_back({each.words, rect.y - view.y});
    }
    std::ranges::sort(remembered.seen, {}, &Seen::y);
    if (remembered.seen.size() > enough) remembered.seen.resize(enough);
}

void Anchors::hold(Tree& tree, Scrolls& scrolls) {
    for (NodeIndex index = 0; index < tree.nodes().size(); ++index) {
        if (!tree.nodes()[index].box.is_scrolling) continue;
        const auto scroll = scrolls.find(tree.nodes()[index].key);
        if (scroll == scrolls.end()) continue;
        Scroll& own = scroll->second;
        const auto found = words_inside(tree, index);
        const auto before = views_.find(tree.nodes()[index].key);
        if (before != views_.end() && own.wanted > 0 && !is_held_at_its_end(tree.nodes()[index], own)) {
            const float pushed = displacement(tree, index, before->second, own, found);
            const float offset = std::clamp(own.offset + pushed, 0.0f, own.limit);
            if (std::abs(offset - own.offset) > hardly) {
                move_up(tree, index, offset - own.offset);
                own.offset = offset;
            }
        }
        remember(tree, index, own, found);
    }
}

} // namespace foothold::ui
