#include "app/ui/toggle_row.hpp"

#include "app/ui/card.hpp"

namespace foothold::ui {

namespace {

constexpr float width = 64;
constexpr float height = 36;
constexpr float knob_side = 28;

/// On: filled, with a check on the knob, so that neither colour nor side alone says it.
void toggle(Tree& tree, bool is_on) {
    const Palette& colors = tree.theme().colors();
    Box track{.padding = all_around(4), .width = width, .height = height};
    track.main = is_on ? Main::end : Main::start;
    track.fill = is_on ? colors.primary : colors.sunken;
    track.border = is_on ? transparent : colors.border;
    track.border_width = 1.5f;
    track.radius = height / 2;
    Box knob{.width = knob_side, .height = knob_side, .main = Main::center};
    knob.fill = is_on ? colors.on_primary : colors.border;
    knob.radius = knob_side / 2;
    tree.row(track, [&] {
        tree.row(knob, [&] {
            if (is_on) tree.icon({.icon = Icon::check, .size = 20, .color = colors.primary});
        });
    });
}

} // namespace

void toggle_row(Tree& tree, const ToggleRow& row) {
    constexpr float away_from_listen = 8;
    const Theme& theme = tree.theme();
    Box box{.padding = symmetric(4, 0), .gap = theme.is_phone() ? 12.0f : 16.0f, .radius = 14};
    if (row.is_first) box.margin.top = away_from_listen;
    box.min_height = 60;
    box.pressed_fill = theme.colors().sunken;
    box.tap = row.tap;
    tree.row(box, [&] {
        if (!theme.is_phone()) tile(tree, row.tone, row.icon);
        tree.column({.grow = 1}, [&] {
            words(tree, row.words, {.weight = text::Weight::semibold});
            if (!row.detail.empty()) words(tree, row.detail, {.role = TextRole::label, .color = theme.colors().ink_soft});
        });
        toggle(tree, row.is_on);
    });
}

} // namespace foothold::ui
