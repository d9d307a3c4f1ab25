#include "app/ui/sheet.hpp"

#include <algorithm>

namespace foothold::ui {

namespace {

constexpr float sheet_width_max = 640;
constexpr float sheet_padding = 24;

} // namespace

Box scrim_box(const Theme& theme, Size viewport, Tap close) {
    Box box{.width = viewport.width, .height = viewport.height, .cross = Cross::center, .main = Main::end, .at = Point{0, 0}};
    box.fill = theme.colors().scrim;
    box.tap = close;
    box.is_modal = true;
    box.name = "sheet";
    return box;
}

Box sheet_box(const Theme& theme, Size viewport) {
    constexpr float radius = 28;
    constexpr float above_min = 24; ///< of the screen behind it
    const bool is_at_edge = theme.form_factor != FormFactor::landscape;
    const float below = is_at_edge ? radius : 0; // its lower corners lie under the edge of the screen
    Box box{.padding = {12, sheet_padding, sheet_padding + below, sheet_padding},
            .margin = {0, 0, is_at_edge ? -below : above_min, 0},
            .gap = 12};
    box.width = std::min(viewport.width, sheet_width_max);
    box.max_height = viewport.height - above_min - box.margin.bottom;
    box.is_card = true;
    box.is_scrolling = true;
    box.name = "sheet content";
    box.fill = theme.colors().surface;
    box.radius = radius;
    box.elevation = Elevation::floating;
    box.blocks_taps = true;
    return box;
}

float sheet_room(Size viewport) { return std::min(viewport.width, sheet_width_max) - 2 * sheet_padding; }

void sheet_grab(Tree& tree) {
    tree.row({.main = Main::center},
             [&] { tree.box({.width = 44, .height = 5, .fill = tree.theme().colors().line_strong, .radius = 3}); });
}

void choice(Tree& tree, const Choice& choice) {
    const Palette& colors = tree.theme().colors();
    Box box{.padding = symmetric(12, 8),
            .gap = choice.icon == Icon::none ? 0.0f : 6.0f,
            .cross = Cross::center,
            .main = Main::center};
    box.min_height = 92;
    box.radius = 20;
    box.fill = choice.is_chosen ? colors.primary_tint : colors.background;
    box.pressed_fill = colors.primary_tint;
    box.border = choice.is_chosen ? colors.link : transparent;
    box.border_width = 2.5f;
    box.tap = choice.tap;
    tree.column(box, [&] {
        if (choice.icon != Icon::none || choice.is_chosen)
            tree.row({.gap = 8, .main = Main::center}, [&] {
                if (choice.icon != Icon::none) tree.icon({.icon = choice.icon, .size = 28});
                if (choice.is_chosen) tree.icon({.icon = Icon::check_circle, .color = colors.link});
            });
        tree.text(choice.word, {.weight = text::Weight::semibold, .align = text::Align::center, .language = choice.language});
        if (!choice.detail.empty())
            tree.text(choice.detail, {.role = TextRole::label, .color = colors.ink_soft, .align = text::Align::center});
    });
}

void toast(Tree& tree, Size viewport, float bottom, const Toast& toast) {
    const Theme& theme = tree.theme();
    const Palette& colors = theme.colors();
    const float margin = theme.page_margin();
    const float width = std::min(viewport.width - 2 * margin, sheet_width_max);
    Box place{.padding = {0, 0, bottom, 0},
              .width = viewport.width,
              .height = viewport.height,
              .cross = Cross::center,
              .main = Main::end,
              .at = Point{0, 0}};
    Box box{.padding = symmetric(8, 20), .gap = 14, .width = width};
    box.min_height = 64;
    box.fill = colors.toast;
    box.radius = 20;
    box.elevation = Elevation::floating;
    tree.column(place, [&] {
        tree.row(box, [&] {
            tree.icon({.icon = toast.icon, .color = colors.on_toast});
            tree.text(toast.sentence, {.color = colors.on_toast, .grow = 1});
            if (toast.action.empty()) return;
            Box action{.padding = symmetric(0, 8), .gap = 8, .is_rigid = true};
            action.min_height = 48;
            action.radius = 14;
            action.tap = toast.tap;
            tree.row(action, [&] {
                tree.icon({.icon = toast.action_icon, .color = colors.accent, .is_mirrored = true});
                tree.text(toast.action, {.role = TextRole::label, .weight = text::Weight::semibold, .color = colors.accent});
            });
        });
    });
}

} // namespace foothold::ui
