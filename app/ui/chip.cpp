#include "app/ui/chip.hpp"

#include <algorithm>

namespace foothold::ui {

namespace {

constexpr float full_radius = 999;

} // namespace

void chip(Tree& tree, const Tone& tone, Icon icon, std::string_view word) {
    const Theme& theme = tree.theme();
    Box box{.padding = {2, 12, 2, 10}, .gap = 6};
    box.min_height = 32;
    box.is_rigid = true;
    box.fill = tone.tint;
    box.radius = full_radius;
    tree.row(box, [&] {
        tree.icon({.icon = icon, .size = theme.icon(20), .color = tone.ink});
        tree.text(word, {.role = TextRole::label, .weight = text::Weight::semibold, .color = tone.ink});
    });
}

void sync_chip(Tree& tree, Icon icon, std::string_view sentence, Tap tap) {
    const Theme& theme = tree.theme();
    constexpr float finger = 48;
    const TextRole role = theme.is_phone() ? TextRole::cap : TextRole::label;
    Box box{.padding = {2, 14, 2, 12}, .gap = theme.is_phone() ? 6.0f : 8.0f};
    box.min_height = std::max(theme.is_phone() ? 32.0f : 36.0f, theme.text(role).line_height + box.padding.vertical());
    const Box target{.reach = finger, .tap = tap};
    box.fill = theme.colors().sunken;
    box.radius = full_radius;
    tree.row(target, [&] {
        tree.row(box, [&] {
            tree.icon({.icon = icon, .size = theme.icon(20), .color = theme.colors().ink_soft});
            tree.text(sentence, {.role = role, .color = theme.colors().ink_soft});
        });
    });
}

void language_pill(Tree& tree, std::string_view native_name, std::string_view language, Tap tap) {
    const Theme& theme = tree.theme();
    Box box{.padding = symmetric(0, theme.is_phone() ? 12 : 16), .gap = 8};
    box.min_height = 48;
    box.is_rigid = true;
    box.fill = theme.colors().surface;
    box.pressed_fill = theme.colors().primary_tint;
    box.radius = full_radius;
    box.elevation = Elevation::raised;
    box.tap = tap;
    tree.row(box, [&] {
        tree.icon({.icon = Icon::translate, .size = theme.icon(24)});
        tree.text(native_name, {.role = TextRole::label, .weight = text::Weight::semibold, .language = language});
        if (!theme.is_phone()) tree.icon({.icon = Icon::expand_more, .size = theme.icon(20)});
    });
}

} // namespace foothold::ui
