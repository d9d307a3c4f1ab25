#include "app/ui/navigation.hpp"

#include "app/ui/card.hpp"

namespace foothold::ui {

namespace {

/// The cells cannot become wider; larger words would be all of different sizes.
float word_scale_max(const Theme& theme) { return theme.form_factor == FormFactor::tablet ? 1.6f : 1.15f; }

/// At the trailing corner of the icon, and no number: nobody is behind with anything.
void news_dot(Tree& tree, const Box& pill) {
    constexpr float side = 10;
    Box box{.width = side, .height = side, .at = Point{pill.width / 2 + 8, 2}};
    box.fill = tree.theme().colors().link;
    box.radius = side / 2;
    box.name = "news";
    tree.box(box);
}

void item(Tree& tree, const NavigationItem& item, const Box& frame) {
    const Theme& theme = tree.theme();
    const Palette& colors = theme.colors();
    const bool is_small = theme.is_phone();
    Box box = frame;
    box.gap = 3;
    box.cross = Cross::center;
    box.main = Main::center;
    box.tap = item.tap;
    tree.column(box, [&] {
        Box pill{.width = is_small ? 56.0f : 64.0f, .height = is_small ? 32.0f : 36.0f, .main = Main::center};
        pill.fill = item.is_active ? colors.primary_tint : transparent;
        pill.radius = pill.height / 2;
        tree.row(pill, [&] {
            tree.icon({.icon = item.icon, .size = 28, .color = item.is_active ? colors.course.ink : colors.ink_soft});
            if (item.has_news) news_dot(tree, pill);
        });
        tree.text(item.word, {.role = is_small ? TextRole::cap : TextRole::label,
                              .weight = item.is_active ? text::Weight::semibold : text::Weight::regular,
                              .color = item.is_active ? colors.ink : colors.ink_soft,
                              .align = text::Align::center,
                              .scale_max = word_scale_max(theme),
                              .shrinks = true});
    });
}

} // namespace

void navigation_bar(Tree& tree, const std::vector<NavigationItem>& items) {
    const Theme& theme = tree.theme();
    tree.column({.fill = theme.colors().surface, .name = "navigation"}, [&] {
        hairline(tree);
        Box box{.padding = symmetric(0, theme.is_phone() ? 4 : 16)};
        box.columns = static_cast<int>(items.size());
        box.min_height = theme.is_phone() ? 79 : 87;
        tree.row(box, [&] {
            for (const NavigationItem& each : items) item(tree, each, {});
        });
    });
}

void navigation_rail(Tree& tree, const std::vector<NavigationItem>& items) {
    const Theme& theme = tree.theme();
    Box box{.padding = symmetric(20, 0), .gap = 4, .width = 104, .cross = Cross::stretch};
    box.fill = theme.colors().surface;
    box.name = "navigation";
    box.is_scrolling = true;
    tree.row({.cross = Cross::stretch}, [&] {
        tree.column(box, [&] {
            tree.row({.main = Main::center}, [&] { mark(tree); });
            tree.box({.height = 12});
            for (const NavigationItem& each : items) item(tree, each, {.min_height = 76});
        });
        tree.box({.width = 1, .fill = theme.colors().hairline});
    });
}

void mark(Tree& tree) {
    const Palette& colors = tree.theme().colors();
    const bool is_mirrored = tree.theme().is_right_to_left;
    const auto part = [&](float x, float y, float width, float height, Color fill) {
        const float start = is_mirrored ? 48 - x - width : x;
        tree.box({.width = width, .height = height, .at = Point{start, y}, .fill = fill, .radius = height / 2});
    };
    tree.column({.width = 48, .height = 48, .fill = colors.primary, .radius = 16}, [&] {
        part(29, 9, 10, 10, colors.accent);
        part(22, 23, 16, 9, colors.on_primary);
        part(8, 33, 20, 10, colors.on_primary);
    });
}

void back_button(Tree& tree, std::string_view word, Tap tap) {
    const Theme& theme = tree.theme();
    Box box{.padding = {0, 20, 0, 16}, .gap = 8};
    box.min_height = 56;
    box.is_rigid = true;
    box.fill = theme.colors().surface;
    box.pressed_fill = theme.colors().primary_tint;
    box.radius = 28;
    box.elevation = Elevation::raised;
    box.tap = tap;
    tree.row(box, [&] {
        tree.icon({.icon = Icon::arrow_back, .size = theme.icon(24), .is_mirrored = true});
        tree.text(word, {.role = TextRole::label, .weight = text::Weight::semibold});
    });
}

} // namespace foothold::ui
