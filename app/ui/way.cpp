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

void pebbles_beside(Tree& tree, const WayStone* before, std::size_t index) {
    tree.row({.margin = {1, 0, 0, 0}, .grow = 1}, [&] {
        if (!before) return;
        const float slope = index % 2 == 0 ? 4.0f : -4.0f;
        const std::array<float, pebbles_count> lifts{-slope, 0, slope};
        for (const float lift : lifts) {
            tree.space();
            pebble(tree, pebble_color(tree.theme().colors(), before->state), beside_each_other, lift);
        }
        tree.space();
    });
}

void stones_line(Tree& tree, std::span<const WayStone> line, std::size_t columns, std::size_t first) {
    tree.row({.height = beside_each_other.height}, [&] {
        tree.space(0.5f);
        for (std::size_t column = 0; column < columns; ++column) {
            const std::size_t index = first + column;
            const bool is_there = column < line.size();
            tree.row({.width = beside_each_other.slot, .main = Main::center}, [&] {
                if (is_there) stone(tree, line[column], beside_each_other, lift_at(index));
            });
            const bool leads_on = column + 1 < line.size();
            if (column + 1 < columns) pebbles_beside(tree, leads_on ? &line[column] : nullptr, index);
        }
        tree.space(0.5f);
    });
}

void words_line(Tree& tree, std::span<const WayStone> line, std::size_t columns) {
    tree.row({.margin = {14, 0, 0, 0}, .columns = static_cast<int>(columns)}, [&] {
        for (const WayStone& each : line)
            tree.column({.padding = symmetric(0, 2)}, [&] { title_and_note(tree, each, text::Align::center); });
    });
}

void way_beside(Tree& tree, const std::vector<WayStone>& stones, std::size_t per_line_max) {
    const std::size_t lines = (stones.size() + per_line_max - 1) / per_line_max;
    const std::size_t columns = (stones.size() + lines - 1) / lines;
    tree.column({.gap = 24}, [&] {
        for (std::size_t first = 0; first < stones.size(); first += columns) {
            const auto line = std::span{stones}.subspan(first, std::min(columns, stones.size() - first));
            tree.column({}, [&] {
                stones_line(tree, line, columns, first);
                words_line(tree, line, columns);
            });
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
