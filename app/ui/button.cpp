#include "app/ui/button.hpp"

namespace foothold::ui {

namespace {

struct Look {
    Color fill;
    Color pressed;
    Color ink;
    Color border = transparent;
};

Look look_of(const Palette& colors, const Button& button) {
    if (button.is_off) return {colors.sunken, colors.sunken, colors.ink_soft};
    switch (button.kind) {
    case ButtonKind::primary:
        return {colors.primary, colors.primary_press, colors.on_primary};
    case ButtonKind::sun:
        return {colors.accent, colors.accent_press, colors.on_accent};
    case ButtonKind::tint:
        return {colors.primary_tint, colors.line, colors.course.ink};
    case ButtonKind::line:
        return {transparent, colors.primary_tint, colors.link, colors.border};
    case ButtonKind::plain:
        return {transparent, colors.primary_tint, colors.link};
    case ButtonKind::deep:
        break;
    }
    return {colors.primary_inset, colors.primary_press, colors.on_primary, colors.primary_line};
}

} // namespace

void button(Tree& tree, const Button& button) {
    const Theme& theme = tree.theme();
    const Look look = look_of(theme.colors(), button);
    const float side = button.is_narrow ? 8 : button.is_small ? 18 : theme.is_phone() ? 10 : 24;
    Box box{.padding = symmetric(4, side), .gap = button.is_small || theme.is_phone() ? 8.0f : 10.0f};
    box.min_height = button.is_small ? 48 : 56;
    box.radius = button.is_small ? 16 : 18;
    box.grow = button.grow;
    box.is_rigid = button.grow <= 0;
    box.main = Main::center;
    box.fill = look.fill;
    box.pressed_fill = look.pressed;
    box.border = look.border;
    box.border_width = 1.5f;
    if (!button.is_off) box.tap = button.tap;
    box.edits = button.edits;
    box.serves_field = button.serves_field;
    const auto icon = [&] {
        if (button.icon != Icon::none)
            tree.icon({.icon = button.icon, .size = theme.icon(24), .color = look.ink, .is_mirrored = button.is_icon_mirrored});
    };
    tree.row(box, [&] {
        if (!button.is_icon_at_end) icon();
        tree.text(button.word, {.role = button.is_small ? TextRole::label : TextRole::body,
                                .weight = text::Weight::semibold,
                                .color = look.ink,
                                .align = text::Align::center});
        if (button.is_icon_at_end) icon();
    });
}

} // namespace foothold::ui
