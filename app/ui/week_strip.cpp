#include "app/ui/week_strip.hpp"

#include <algorithm>

namespace foothold::ui {

namespace {

constexpr std::size_t dots_max = 4;

void dots(Tree& tree, const WeekDay& day) {
    const Theme& theme = tree.theme();
    const std::size_t count = std::min(day.dots.size(), dots_max);
    const float side = theme.is_phone() ? 7 : 8;
    Box box{.margin = {theme.is_phone() ? 3.0f : 5.0f, 0, 0, 0}, .gap = 4, .height = 8, .main = Main::center};
    if (theme.is_phone()) box.gap = count == dots_max ? 2.0f : 3.0f; // four of them in a seventh of the narrowest phone
    tree.row(box, [&] {
        for (std::size_t index = 0; index < count; ++index)
            tree.box({.width = side,
                      .height = side,
                      .fill = day.is_selected ? theme.colors().accent : day.dots[index].ink,
                      .radius = side / 2});
    });
}

void cell(Tree& tree, const WeekDay& day) {
    const Theme& theme = tree.theme();
    const Palette& colors = theme.colors();
    Box box{.padding = symmetric(4, 2), .gap = 1, .cross = Cross::center, .main = Main::center};
    box.min_height = theme.is_phone() ? 70 : 76;
    box.radius = 14;
    box.fill = day.is_selected ? colors.primary : transparent;
    box.pressed_fill = day.is_selected ? colors.primary_press : colors.primary_tint;
    box.tap = day.tap;
    if (day.is_selected && colors.has_high_contrast) { // its fill alone would be a tint among tints
        box.border = colors.accent;
        box.border_width = 3;
    }
    const auto ink = day.is_selected ? colors.on_primary : colors.ink;
    tree.column(box, [&] {
        tree.text(day.name, {.role = TextRole::week_name,
                             .color = day.is_selected ? colors.on_primary_soft : colors.ink_soft,
                             .align = text::Align::center,
                             .scale_max = theme.is_phone() ? 1.15f : 1.5f,
                             .shrinks = true});
        tree.text(day.number,
                  {.role = TextRole::week_number, .weight = text::Weight::semibold, .color = ink, .align = text::Align::center});
        dots(tree, day);
    });
}

} // namespace

void week_strip(Tree& tree, const std::vector<WeekDay>& days) {
    const Theme& theme = tree.theme();
    Box box{.padding = all_around(theme.is_phone() ? 5 : 8), .gap = theme.is_phone() ? 2.0f : 6.0f};
    box.columns = static_cast<int>(days.size());
    box.fill = theme.colors().surface;
    box.radius = 20;
    box.elevation = Elevation::raised;
    tree.row(box, [&] {
        for (const WeekDay& day : days) cell(tree, day);
    });
}

} // namespace foothold::ui
