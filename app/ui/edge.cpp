#include "app/ui/edge.hpp"

namespace foothold::ui {

namespace {

Color stronger(Color first, Color second, Color ground) {
    return contrast(first, ground) >= contrast(second, ground) ? first : second;
}

bool is_opaque(Color color) { return color.alpha == 255; }

/// Round corners are what cards, chips, tiles and buttons have; what is smaller than this is a dot or a line.
bool is_card_or_control(const Node& node) {
    constexpr float smallest = 20;
    const Box& box = node.box;
    if (node.kind != Node::Kind::box || box.radius <= 0 || node.rect.height < smallest) return false;
    const bool is_row = box.padding.horizontal() <= 0;
    return box.fill.is_visible() || (box.tap.is_set() && !is_row);
}

} // namespace

Color ground_of(const Tree& tree, NodeIndex index) {
    for (; index != no_node; index = tree.nodes()[index].parent)
        if (const Color fill = tree.nodes()[index].box.fill; is_opaque(fill)) return fill;
    return tree.theme().colors().background;
}

Color edge_of(const Tree& tree, NodeIndex index) {
    const Palette& colors = tree.theme().colors();
    const Node& node = tree.nodes()[index];
    const bool has_border = node.box.border.is_visible() && node.box.border_width > 0;
    if (!colors.has_high_contrast || has_border || !is_card_or_control(node)) return transparent;
    constexpr double enough = 4.5;
    const Color ground = ground_of(tree, index);
    for (const Color edge : {colors.border, colors.primary_line})
        if (contrast(edge, ground) >= enough) return edge;
    return colors.on_accent;
}

Color ring_of(const Tree& tree, NodeIndex index) {
    const Palette& colors = tree.theme().colors();
    return stronger(colors.focus, colors.accent, ground_of(tree, tree.nodes()[index].parent));
}

} // namespace foothold::ui
