#include "app/ui/list_row.hpp"

#include <algorithm>

namespace foothold::ui {

void chevron(Tree& tree) {
    tree.icon({.icon = Icon::chevron_right, .color = tree.theme().colors().ink_soft, .is_mirrored = true});
}

void keep_from_head(Box& box, bool is_first) {
    constexpr float room = 8;
    if (!is_first || !box.tap.is_set()) return;
    box.margin.top = room;
    box.min_height = std::max(0.0f, box.min_height - room);
    const float moved = std::min(box.padding.top, room / 2); // so that what is in it stands as in the rows below
    box.padding.top -= moved;
    box.padding.bottom += moved;
}

void list_row_start(Tree& tree, const ListRow& row) {
    constexpr float tile_and_gap = 64;
    tree.row({.gap = 16, .grow = 1, .wrap_width = tile_and_gap + tree.theme().scaled(160)}, [&] {
        tile(tree, row.tone, row.icon);
        tree.column({.grow = 1}, [&] {
            words(tree, row.title, {.weight = text::Weight::semibold});
            if (!row.detail.empty()) words(tree, row.detail, {.role = TextRole::label, .color = tree.theme().colors().ink_soft});
            if (row.below) row.below(tree);
        });
    });
}

void list_row(Tree& tree, const ListRow& row) {
    list_row(tree, row, [&] {
        if (row.tap.is_set()) chevron(tree);
    });
}

namespace {

void link_above(Tree& tree) {
    tree.box({.width = 2, .height = 12, .at = Point{23, -14}, .fill = tree.theme().colors().line_strong, .radius = 1});
}

} // namespace

void timeline_row(Tree& tree, const TimelineRow& row) {
    const Theme& theme = tree.theme();
    Box box{.padding = symmetric(4, 0), .gap = theme.is_phone() ? 12.0f : row.is_narrow ? 14.0f : 16.0f};
    box.min_height = 64;
    box.radius = 14;
    box.pressed_fill = theme.colors().sunken;
    box.tap = row.tap;
    keep_from_head(box, row.is_first);
    const float time_width = theme.is_phone() ? 50 : row.is_narrow ? 52 : 60;
    tree.row(box, [&] {
        const auto time = [&] { tree.text(row.time, {.weight = text::Weight::semibold}); };
        if (!theme.is_large_text()) tree.column({.min_width = theme.scaled(time_width), .is_rigid = true}, time);
        tree.column({.width = 48}, [&] {
            tile(tree, row.tone, row.icon, true);
            if (!row.is_first) link_above(tree);
        });
        tree.column({.grow = 1}, [&] {
            if (theme.is_large_text()) time();
            words(tree, row.title,
                  {.weight = text::Weight::semibold, .color = row.is_quiet ? theme.colors().ink_soft : transparent});
            if (!row.detail.empty()) words(tree, row.detail, {.role = TextRole::label, .color = theme.colors().ink_soft});
        });
        if (row.tap.is_set()) chevron(tree);
    });
}

} // namespace foothold::ui
