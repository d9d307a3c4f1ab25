#include "app/ui/card.hpp"

namespace foothold::ui {

Box card_box(const Theme& theme) {
    Box box{.padding = theme.is_phone() ? symmetric(12, 16) : symmetric(14, 24)};
    box.is_card = true;
    box.fill = theme.colors().surface;
    box.radius = 20;
    box.elevation = Elevation::raised;
    return box;
}

Box hero_box(const Theme& theme) {
    Box box{.padding = theme.is_phone() ? Insets{16, 18, 18, 18} : all_around(24)};
    box.is_card = true;
    box.fill = theme.colors().primary;
    box.radius = theme.is_phone() ? 24 : 28;
    box.elevation = Elevation::floating;
    return box;
}

Box choice_box(const Theme& theme, bool is_chosen) {
    Box box{.padding = symmetric(12, 14), .gap = 12, .min_height = 72, .radius = 14};
    box.fill = theme.colors().background;
    box.pressed_fill = theme.colors().sunken;
    if (!is_chosen) return box;
    box.border = theme.colors().link;
    box.border_width = 2;
    return box;
}

Box inset_box(const Theme& theme) {
    Box box{.padding = theme.is_phone() ? symmetric(12, 14) : symmetric(16, 20)};
    box.fill = theme.colors().primary_inset;
    box.radius = 20;
    return box;
}

void card_head(Tree& tree, std::string_view heading, const std::optional<Listen>& listen_pill) {
    Box box{.gap = 12, .row_gap = 4, .wraps = true, .main = Main::end};
    box.min_height = 48;
    const float heading_min = tree.theme().scaled(140);
    tree.row(box, [&] {
        tree.text(heading, {.role = TextRole::head, .weight = text::Weight::semibold, .grow = 1, .wrap_width = heading_min});
        if (listen_pill) listen(tree, *listen_pill);
    });
}

namespace {

void patch(Tree& tree, const Tone& tone, Icon icon, float side, float radius, float icon_size) {
    Box box;
    box.width = box.height = side;
    box.radius = radius;
    box.fill = tone.tint;
    box.main = Main::center;
    tree.row(box, [&] { tree.icon({.icon = icon, .size = icon_size, .color = tone.ink}); });
}

} // namespace

void tile(Tree& tree, const Tone& tone, Icon icon, bool is_round) { patch(tree, tone, icon, 48, is_round ? 24 : 14, 24); }

void big_tile(Tree& tree, const Tone& tone, Icon icon, bool is_round) { patch(tree, tone, icon, 56, is_round ? 28 : 18, 28); }

void hairline(Tree& tree) { tree.box({.height = 1, .fill = tree.theme().colors().hairline}); }

} // namespace foothold::ui
