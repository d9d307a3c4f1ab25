#include "app/ui/way.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace foothold::ui {

namespace {

constexpr std::size_t pebbles_count = 3;

struct Measures {
    float width, now_width, height, goal_side, slot, icon, badge, pebble_width, pebble_height;
};

constexpr Measures beside_each_other{84, 100, 68, 72, 108, 28, 28, 12, 9};
constexpr Measures below_each_other{68, 80, 52, 56, 80, 24, 24, 11, 8};

void badge(Tree& tree, const Measures& measures) {
    const Palette& colors = tree.theme().colors();
    Box box{.width = measures.badge, .height = measures.badge, .main = Main::center};
    box.at = Point{measures.width + 2 - measures.badge, measures.height + 4 - measures.badge};
    box.fill = colors.on_primary;
    box.radius = measures.badge / 2;
    tree.row(box, [&] { tree.icon({.icon = Icon::check, .size = 20, .color = colors.primary}); });
}

Box stone_box(const Palette& colors, WayState state, const Measures& measures) {
    Box box{.width = measures.width, .height = measures.height, .main = Main::center};
    switch (state) {
    case WayState::done:
        box.fill = colors.stone_done_on_primary;
        break;
    case WayState::now:
        box.width = measures.now_width;
        box.fill = colors.accent;
        break;
    case WayState::next:
        box.fill = colors.primary_inset;
        box.border = colors.primary_line;
        box.border_width = 2;
        break;
    case WayState::goal:
        box.width = box.height = measures.goal_side;
        box.border = colors.accent;
        box.border_width = 3;
        box.margin = symmetric((measures.height - measures.goal_side) / 2, 0); // taller than the line that it stands in
        break;
    }
    box.radius = box.height / 2;
    return box;
}

void stone(Tree& tree, const WayStone& stone, const Measures& measures, float lift) {
    const Palette& colors = tree.theme().colors();
    Box box = stone_box(colors, stone.state, measures);
    box.lift = lift;
    const Color ink = stone.state == WayState::now    ? colors.on_accent
                      : stone.state == WayState::goal ? colors.accent
                                                      : colors.on_primary;
    tree.row(box, [&] {
        tree.icon({.icon = stone.icon, .size = measures.icon, .color = ink});
        if (stone.state == WayState::done) badge(tree, measures);
    });
}

Color pebble_color(const Palette& colors, WayState before) {
    return before == WayState::done ? colors.pebble_done : colors.pebble;
}

void pebble(Tree& tree, Color color, const Measures& measures, float lift) {
    Box box{.width = measures.pebble_width, .height = measures.pebble_height, .lift = lift};
    box.fill = color;
    box.radius = measures.pebble_height / 2;
    tree.box(box);
}

void title_and_note(Tree& tree, const WayStone& stone, text::Align align) {
    const Palette& colors = tree.theme().colors();
    words(tree, stone.title, {.weight = text::Weight::semibold, .color = colors.on_primary, .align = align});
    if (!stone.note.empty()) tree.text(stone.note, {.role = TextRole::label, .color = colors.on_primary_soft, .align = align});
}

// --- beside each other

/// Stones stand on alternating heights; the pebbles between lead from one height to the other.
float lift_at(std::size_t index) { return index % 2 == 0 ? -6.0f : 6.0f; }

/// A line of the way as it stands from its beginning: every other line leads back to where the one above began.
struct Line {
    std::span<const WayStone> stones;
    std::size_t first = 0; ///< of its stones, in the whole way
    std::size_t columns = 0;
    bool leads_back = false;

    std::size_t place_in(std::size_t column) const { return leads_back ? columns - 1 - column : column; }
    bool has(std::size_t column) const { return place_in(column) < stones.size(); }
    const WayStone& at(std::size_t column) const { return stones[place_in(column)]; }
    /// The one of two neighbours that is come from.
    const WayStone& before(std::size_t column) const { return at(leads_back ? column + 1 : column); }
    float lift(std::size_t column) const { return lift_at(first + place_in(column)); }
};

void pebbles_beside(Tree& tree, const Line& line, std::size_t column) {
    constexpr float gap = 8;
    tree.row({.margin = {1, 0, 0, 0}, .gap = gap, .grow = 1, .main = Main::center}, [&] {
        if (!line.has(column) || !line.has(column + 1)) return;
        const Color color = pebble_color(tree.theme().colors(), line.before(column).state);
        const float slope = line.lift(column) < 0 ? 4.0f : -4.0f;
        const std::array<float, pebbles_count> lifts{-slope, 0, slope};
        for (const float lift : lifts) pebble(tree, color, beside_each_other, lift);
    });
}

void stones_line(Tree& tree, const Line& line) {
    tree.row({.height = beside_each_other.height}, [&] {
        tree.space(0.5f);
        for (std::size_t column = 0; column < line.columns; ++column) {
            tree.row({.width = beside_each_other.slot, .main = Main::center}, [&] {
                if (line.has(column)) stone(tree, line.at(column), beside_each_other, line.lift(column));
            });
            if (column + 1 < line.columns) pebbles_beside(tree, line, column);
        }
        tree.space(0.5f);
    });
}

void words_line(Tree& tree, const Line& line) {
    tree.row({.margin = {14, 0, 0, 0}, .columns = static_cast<int>(line.columns)}, [&] {
        for (std::size_t column = 0; column < line.columns; ++column)
            tree.column({.padding = symmetric(0, 2)}, [&] {
                if (line.has(column)) title_and_note(tree, line.at(column), text::Align::center);
            });
    });
}

/// From below the words of a line's last stone to the first of the next line, which stands there too.
void pebbles_down(Tree& tree, const Line& line) {
    const Color color = pebble_color(tree.theme().colors(), line.stones.back().state);
    constexpr float sway = 5;
    tree.row({.margin = {12, 0, 14, 0}, .columns = static_cast<int>(line.columns)}, [&] {
        for (std::size_t column = 0; column < line.columns; ++column)
            tree.column({.gap = 6, .cross = Cross::center}, [&] {
                if (line.place_in(column) + 1 != line.columns) return;
                for (const float aside : {-sway, sway})
                    tree.row({.padding = {0, sway - aside, 0, sway + aside}}, [&] { pebble(tree, color, beside_each_other, 0); });
            });
    });
}

void way_beside(Tree& tree, const std::vector<WayStone>& stones, std::size_t per_line_max) {
    const std::size_t lines = (stones.size() + per_line_max - 1) / per_line_max;
    const std::size_t columns = (stones.size() + lines - 1) / lines;
    tree.column({}, [&] {
        for (std::size_t first = 0; first < stones.size(); first += columns) {
            const std::size_t count = std::min(columns, stones.size() - first);
            const Line line{std::span{stones}.subspan(first, count), first, columns, first / columns % 2 == 1};
            stones_line(tree, line);
            words_line(tree, line);
            if (first + columns < stones.size()) pebbles_down(tree, line);
        }
    });
}

// --- below each other

constexpr float sway = 14;

void way_below(Tree& tree, const std::vector<WayStone>& stones) {
    const Palette& colors = tree.theme().colors();
    constexpr Measures measures = below_each_other;
    tree.column({.gap = 5}, [&] {
        for (std::size_t index = 0; index < stones.size(); ++index) {
            const float start = index % 2 == 0 ? 0 : sway;
            tree.row({.gap = 12}, [&] {
                tree.row({.padding = {0, sway - start, 0, start}, .width = measures.slot + sway, .main = Main::center},
                         [&] { stone(tree, stones[index], measures, 0); });
                tree.column({.grow = 1}, [&] { title_and_note(tree, stones[index], text::Align::start); });
            });
            if (index + 1 == stones.size()) continue;
            const float center = (measures.slot - measures.pebble_width) / 2;
            tree.column({.margin = {1, 0, 1, center}, .gap = 4, .cross = Cross::start}, [&] {
                for (const float share : {0.3f, 0.7f})
                    tree.row({.padding = {0, 0, 0, sway * (index % 2 == 0 ? share : 1 - share)}},
                             [&] { pebble(tree, pebble_color(colors, stones[index].state), measures, 0); });
            });
        }
    });
}

/// How many stones may stand beside each other so that the words below them fit; 0 = none.
std::size_t per_line_max(const Theme& theme) {
    if (theme.form_factor == FormFactor::landscape) return theme.text_scale <= 1.05f ? 6 : 3;
    return theme.is_phone() || theme.text_scale > 1.3f ? 0 : 3;
}

} // namespace

void way(Tree& tree, const std::vector<WayStone>& stones) {
    const std::size_t most = per_line_max(tree.theme());
    if (stones.empty()) return;
    most == 0 ? way_below(tree, stones) : way_beside(tree, stones, most);
}

} // namespace foothold::ui
