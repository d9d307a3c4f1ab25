#include "app/ui/radio_row.hpp"

namespace foothold::ui {

void radio_row(Tree& tree, const RadioRow& row) {
    const Palette& colors = tree.theme().colors();
    Box box{.padding = symmetric(4, 14), .gap = 12, .min_height = 56};
    box.radius = 16;
    box.fill = row.is_chosen ? colors.primary_tint : transparent;
    box.pressed_fill = colors.primary_tint;
    box.border = row.is_chosen ? colors.link : colors.border;
    box.border_width = row.is_chosen ? 2.0f : 1.5f;
    box.tap = row.tap;
    tree.row(box, [&] {
        tree.icon({.icon = row.is_chosen ? Icon::radio_on : Icon::radio_off});
        tree.column({.grow = 1}, [&] {
            tree.text(row.word, {.role = TextRole::body,
                                 .weight = row.is_chosen ? text::Weight::semibold : text::Weight::regular,
                                 .language = row.language});
            if (!row.detail.empty()) tree.text(row.detail, {.role = TextRole::label, .color = colors.ink_soft});
        });
    });
}

} // namespace foothold::ui
