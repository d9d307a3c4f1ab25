#include "tests/access/inspection.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace foothold::access_tests {

namespace {

using ui::Node;
using ui::NodeIndex;
using ui::Rect;

constexpr float tolerance = 1;
constexpr float smallest_px = 11; ///< of a text that was made smaller to fit
constexpr float side_min = 48;
constexpr float gap_min = 8;
constexpr float rounding = 0.5f;
constexpr float view_min = 100; ///< of what scrolls, so that there is something to see

bool is_across(const Rect& inner, const Rect& outer) {
    return inner.x >= outer.x - tolerance && inner.right() <= outer.right() + tolerance;
}

bool is_down(const Rect& inner, const Rect& outer) {
    return inner.y >= outer.y - tolerance && inner.bottom() <= outer.bottom() + tolerance;
}

bool overlap(const Rect& first, const Rect& second) {
    return std::min(first.right(), second.right()) - std::max(first.x, second.x) > tolerance &&
           std::min(first.bottom(), second.bottom()) - std::max(first.y, second.y) > tolerance;
}

/// 0 where they overlap on this axis.
float apart(float begin, float end, float other_begin, float other_end) {
    return std::max({0.0f, other_begin - end, begin - other_end});
}

bool is_text(const Node& node) { return node.kind == Node::Kind::text && !node.content.empty() && !node.text.editing; }

bool is_ink(const Node& node) {
    return node.kind == Node::Kind::glyph || (node.kind == Node::Kind::text && !node.content.empty());
}

/// Whether a line ends in the middle of a word: letters on both sides of the break.
bool breaks_a_word(const text::Layout& layout, std::string_view content) {
    constexpr std::string_view may_end_a_line = " \n\t-/.,:;@";
    for (std::size_t line = 0; line + 1 < layout.lines.size(); ++line) {
        const std::size_t end = layout.lines[line].end;
        if (end == 0 || end >= content.size()) continue;
        const bool is_dash = end >= 3 && content.substr(end - 3).starts_with("\xE2\x80"); // – and other general punctuation
        if (may_end_a_line.find(content[end - 1]) == std::string_view::npos && !is_dash && !content.substr(end).starts_with(' '))
            return true;
    }
    return false;
}

NodeIndex scroller_of(const ui::Tree& tree, NodeIndex index) {
    while (index != ui::no_node && !tree.nodes()[index].box.is_scrolling) index = tree.nodes()[index].parent;
    return index;
}

bool is_around(const ui::Tree& tree, NodeIndex outer, NodeIndex inner) {
    while (inner != ui::no_node && inner != outer) inner = tree.nodes()[inner].parent;
    return inner == outer;
}

/// Cells of one bar or strip, and rows of one list, that fill their part: nobody aims at what is between them.
bool are_full_cells(const ui::Tree& tree, NodeIndex first, NodeIndex second) {
    const Node& one = tree.nodes()[first];
    if (one.parent != tree.nodes()[second].parent) return false;
    const bool is_row = !one.box.fill.is_visible() && one.box.border_width <= 0;
    return is_row || tree.nodes()[one.parent].box.columns > 0;
}

/// Everything that a finger can aim at, in front of what a sheet covers.
std::vector<NodeIndex> targets_of(const ui::Tree& tree) {
    std::vector<NodeIndex> found;
    for (NodeIndex index = 0; index < tree.nodes().size(); ++index) {
        const ui::Box& box = tree.nodes()[index].box;
        if (box.is_modal)
            found.clear();
        else if (box.tap.is_set() || box.is_field)
            found.push_back(index);
    }
    return found;
}

} // namespace

Inspection::Inspection(const ui::Tree& tree, ui::Size screen, ui::Texts& texts) : tree_(tree), screen_(screen), texts_(texts) {
    for (NodeIndex index = 0; index < tree.nodes().size(); ++index)
        if (is_ink(tree.nodes()[index])) inks_.push_back(index);
}

std::vector<std::string> Inspection::problems() {
    const auto& nodes = tree_.nodes();
    for (NodeIndex index = 0; index < nodes.size(); ++index) {
        inspect_sides(nodes[index]);
        if (nodes[index].box.is_scrolling) inspect_scroller(index);
        if (is_text(nodes[index])) inspect_text(index);
    }
    inspect_targets();
    return std::move(problems_);
}

void Inspection::say(const Node& node, std::string_view what) {
    const std::string words = words_of(static_cast<NodeIndex>(&node - tree_.nodes().data()));
    problems_.push_back(fmt::format("“{}” {} ({:.0f} {:.0f} {:.0f}x{:.0f})", words, what, node.rect.x, node.rect.y,
                                    node.rect.width, node.rect.height));
}

std::string Inspection::words_of(NodeIndex index) const {
    for (NodeIndex inner = index; inner < tree_.nodes().size(); ++inner)
        if (tree_.nodes()[inner].kind == Node::Kind::text) return std::string{tree_.nodes()[inner].content};
    return {};
}

void Inspection::inspect_text(NodeIndex index) {
    inspect_size(tree_.nodes()[index]);
    inspect_frames(index);
    inspect_neighbours(index);
}

void Inspection::inspect_size(const Node& node) {
    const text::Layout& layout = texts_.layout(node, node.rect.width);
    const bool is_calendar_chip = node.text.lines_max == 1; // its columns are too narrow for words
    if (layout.is_truncated && !is_calendar_chip) say(node, "is cut");
    const bool fits = layout.width_px <= node.rect.width + tolerance && layout.height_px <= node.rect.height + tolerance;
    if (!fits) say(node, fmt::format("needs {:.0f}x{:.0f}", layout.width_px, layout.height_px));
    if (layout.size_px < smallest_px) say(node, "is too small to read");
    if (breaks_a_word(layout, node.content)) say(node, "is broken within a word");
}

/// What scrolls may hide what is above and below; what lies over all has no frame but the screen.
void Inspection::inspect_frames(NodeIndex index) {
    const auto& nodes = tree_.nodes();
    Rect rect = nodes[index].rect;
    bool scrolls = false;
    bool is_placed = false;
    for (NodeIndex outer = nodes[index].parent; outer != ui::no_node; outer = nodes[outer].parent) {
        const Node& frame = nodes[outer];
        const bool is_clip = frame.box.is_clipping || frame.box.is_scrolling;
        const bool is_inside = is_across(rect, frame.rect) && (scrolls || frame.box.is_scrolling || is_down(rect, frame.rect));
        if (!is_inside && (is_clip || !(scrolls || is_placed)))
            return say(nodes[index], is_clip ? "is clipped by what is around it" : "reaches out of its frame");
        scrolls = scrolls || frame.box.is_scrolling;
        is_placed = is_placed || frame.box.at.has_value();
        rect.y += frame.box.lift; // takes no part in the layout of what is around it
    }
    const Rect screen{0, 0, screen_.width, screen_.height};
    if (!is_across(rect, screen) || (!scrolls && !is_down(rect, screen))) say(nodes[index], "reaches out of the screen");
}

void Inspection::inspect_neighbours(NodeIndex index) {
    const auto& nodes = tree_.nodes();
    for (auto other = std::ranges::upper_bound(inks_, index); other != inks_.end(); ++other)
        if (overlap(nodes[index].rect, nodes[*other].rect) && layer_of(index) == layer_of(*other))
            say(nodes[index], fmt::format("lies on “{}”", nodes[*other].content));
}

NodeIndex Inspection::layer_of(NodeIndex index) const {
    const auto& nodes = tree_.nodes();
    const auto is_layer = [&](const Node& node) {
        const bool is_on_sketch = node.parent != ui::no_node && nodes[node.parent].kind == Node::Kind::sketch;
        return (node.box.at && !is_on_sketch) || node.box.is_scrolling;
    };
    while (index != ui::no_node && !is_layer(nodes[index])) index = nodes[index].parent;
    return index;
}

/// A hill of a picture that goes on behind its frame.
bool Inspection::is_cut_off_by_another(const Node& node) const {
    for (NodeIndex outer = node.parent; outer != ui::no_node; outer = tree_.nodes()[outer].parent)
        if (tree_.nodes()[outer].box.is_clipping) return true;
    return false;
}

void Inspection::inspect_sides(const Node& node) {
    const bool is_painted =
        node.kind != Node::Kind::box || node.box.fill.is_visible() || (node.box.border.is_visible() && node.box.border_width > 0);
    if (node.kind == Node::Kind::box && is_cut_off_by_another(node)) return;
    if (is_painted && node.rect.width > 0 && !is_across(node.rect, {0, 0, screen_.width, screen_.height}))
        say(node, "leaves the screen sideways");
}

/// A long text in a field scrolls too, and a sheet may begin below the middle of the screen.
void Inspection::inspect_scroller(NodeIndex index) {
    const Node& node = tree_.nodes()[index];
    float bottom = node.rect.y;
    for (NodeIndex child = node.first_child; child != ui::no_node; child = tree_.nodes()[child].next_sibling)
        bottom = std::max(bottom, tree_.nodes()[child].rect.bottom());
    const bool hides_something = bottom > node.rect.bottom() + tolerance;
    const bool is_in_field = node.parent != ui::no_node && tree_.nodes()[node.parent].box.is_field;
    if (hides_something && !is_in_field && node.rect.height < view_min) say(node, "has hardly any room to be scrolled in");
}

void Inspection::inspect_targets() {
    const auto found = targets_of(tree_);
    for (auto target = found.begin(); target != found.end(); ++target) {
        const Node& node = tree_.nodes()[*target];
        if (node.rect.width < side_min - rounding || node.rect.height < side_min - rounding) say(node, "is small to aim at");
        for (auto other = std::next(target); other != found.end(); ++other) inspect_gap(*target, *other);
    }
}

void Inspection::inspect_gap(NodeIndex target, NodeIndex other) {
    if (is_around(tree_, target, other) || scroller_of(tree_, target) != scroller_of(tree_, other)) return;
    const Rect rect = tree_.nodes()[target].rect;
    const Rect next = tree_.nodes()[other].rect;
    if (overlap(rect, next)) return say(tree_.nodes()[target], fmt::format("is in the way of “{}”", words_of(other)));
    const float gap =
        std::hypot(apart(rect.x, rect.right(), next.x, next.right()), apart(rect.y, rect.bottom(), next.y, next.bottom()));
    if (gap < gap_min - rounding && !are_full_cells(tree_, target, other))
        say(tree_.nodes()[target], fmt::format("is {:.1f} from “{}”", gap, words_of(other)));
}

} // namespace foothold::access_tests
