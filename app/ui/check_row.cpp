#include "app/ui/check_row.hpp"

namespace foothold::ui {

namespace {

void box_with_check(Tree& tree, bool is_on) {
    const Palette& colors = tree.theme().colors();
    Box box{.width = 28, .height = 28, .main = Main::center, .radius = 8};
    box.fill = is_on ? colors.ok.ink : transparent;
    box.border = is_on ? transparent : colors.border;
    box.border_width = 2;
    tree.row(box, [&] {
        if (is_on) tree.icon({.icon = Icon::check, .size = 20, .color = colors.surface});
    });
}

} // namespace

void check_row(Tree& tree, const CheckRow& row) {
    constexpr float away_from_listen = 8;
    Box box{.gap = 12, .radius = 14};
    if (row.is_first) box.margin.top = away_from_listen;
    box.min_height = 48;
    box.pressed_fill = tree.theme().colors().sunken;
    box.tap = row.tap;
    tree.row(box, [&] {
        box_with_check(tree, row.is_on);
        words(tree, row.words, {.grow = 1});
    });
}

} // namespace foothold::ui
