#include "app/ui/week_grid.hpp"

#include "app/ui/avatar.hpp"
#include "app/ui/card.hpp"

namespace foothold::ui {

namespace {

constexpr float who_width = 88;
constexpr float ring = 3;
constexpr float chip_radius = 14;
/// Up to this many lanes are equally high, with room for two chips.
constexpr std::size_t equal_lanes_max = 4;

Tone colors_of(const Palette& colors, const CalendarLane& lane, CalendarChipLook look) {
    switch (look) {
    case CalendarChipLook::quiet:
        return colors.quiet;
    case CalendarChipLook::lane:
        return lane.tone;
    case CalendarChipLook::with_me:
        return {colors.on_primary, lane.strong};
    case CalendarChipLook::two_plans:
        return {colors.on_accent, colors.accent};
    case CalendarChipLook::asked:
        return {lane.tone.ink, colors.surface};
    case CalendarChipLook::free:
        break;
    }
    return colors.ok;
}

/// "13–15" is set smaller where it is too wide; words such as "من 13 إلى 15" go on in the next line.
bool is_one_word(std::string_view hours) { return hours.find(' ') == std::string_view::npos; }

void chip_face(Tree& tree, const CalendarChip& chip, const Tone& tone, bool is_narrow) {
    Box box{.padding = symmetric(4, 9), .min_height = 56, .main = Main::center};
    box.fill = tone.tint;
    if (chip.look == CalendarChipLook::asked) {
        box.border = tone.ink;
        box.border_width = 2;
    }
    box.pressed_fill = tree.theme().colors().line_strong;
    box.radius = chip_radius;
    box.tap = chip.tap;
    tree.column(box, [&] {
        tree.row({.gap = 4}, [&] {
            if (chip.look == CalendarChipLook::two_plans) tree.icon({.icon = Icon::swap_horiz, .size = 16, .color = tone.ink});
            tree.text(chip.hours, {.role = TextRole::label,
                                   .weight = text::Weight::semibold,
                                   .color = tone.ink,
                                   .shrinks = is_narrow && is_one_word(chip.hours)});
        });
        tree.text(chip.word, {.role = TextRole::cap, .color = tone.ink, .lines_max = is_narrow ? 1 : 0});
    });
}

void calendar_chip(Tree& tree, const CalendarChip& chip, const CalendarLane& lane, bool is_narrow) {
    const Palette& colors = tree.theme().colors();
    const Tone tone = colors_of(colors, lane, chip.look);
    if (!chip.is_ringed) return chip_face(tree, chip, tone, is_narrow);
    Box box{.padding = all_around(ring), .margin = all_around(-ring)};
    box.fill = colors.accent;
    box.radius = chip_radius + ring;
    tree.column(box, [&] { chip_face(tree, chip, tone, is_narrow); });
}

void picture(Tree& tree, const CalendarLane& lane) {
    if (lane.icon != Icon::none)
        tree.icon({.icon = lane.icon, .color = lane.tone.ink});
    else
        avatar(tree, lane.tone, lane.initials, 40);
}

void who_in_line(Tree& tree, const CalendarLane& lane) {
    picture(tree, lane);
    tree.text(lane.name, {.role = TextRole::label, .weight = text::Weight::semibold, .grow = 1});
}

void who(Tree& tree, const CalendarLane& lane, float width) {
    Box box{.padding = symmetric(7, 3), .gap = 4, .width = width, .cross = Cross::center, .main = Main::center};
    tree.column(box, [&] {
        picture(tree, lane);
        tree.text(lane.name, {.role = TextRole::label, .align = text::Align::center});
    });
}

Box cell_box(const Theme& theme, bool is_today) {
    Box box{.padding = symmetric(7, 4), .gap = 8, .grow = 1};
    box.fill = is_today ? theme.colors().background : transparent;
    return box;
}

void day_head(Tree& tree, const CalendarDay& day) {
    const Palette& colors = tree.theme().colors();
    Box box = cell_box(tree.theme(), day.is_today);
    box.padding = symmetric(7, 0);
    box.gap = 6;
    box.main = Main::center;
    tree.row(box, [&] {
        tree.text(day.name, {.role = TextRole::label, .shrinks = true});
        Box circle{.width = 32, .height = 32, .main = Main::center};
        circle.fill = day.is_today ? colors.primary : transparent;
        circle.radius = 16;
        tree.row(circle, [&] {
            tree.text(day.number, {.weight = text::Weight::semibold, .color = day.is_today ? colors.on_primary : colors.ink});
        });
    });
}

void head(Tree& tree, const std::vector<CalendarDay>& days) {
    tree.row({.min_height = 52, .cross = Cross::stretch}, [&] {
        tree.box({.width = who_width});
        for (const CalendarDay& day : days) day_head(tree, day);
    });
}

/// The hairline above a lane lies on the shade of today's column.
void lane_row(Tree& tree, const std::vector<CalendarDay>& days, const CalendarLane& lane, const Box& frame) {
    tree.column(frame, [&] {
        hairline(tree);
        tree.row({.grow = 1, .cross = Cross::stretch}, [&] {
            who(tree, lane, who_width);
            for (std::size_t day = 0; day < days.size(); ++day)
                tree.column(cell_box(tree.theme(), days[day].is_today), [&] {
                    for (const CalendarChip& chip : lane.days[day]) calendar_chip(tree, chip, lane, true);
                });
        });
    });
}

} // namespace

void week_grid(Tree& tree, const std::vector<CalendarDay>& days, const std::vector<CalendarLane>& lanes) {
    Box box = card_box(tree.theme());
    box.padding = {4, 8, 8, 8};
    box.grow = 1;
    box.is_card = false; // it has no head: the page's reads it
    tree.column(box, [&] {
        head(tree, days);
        for (const CalendarLane& lane : lanes) {
            const bool is_person = lane.icon == Icon::none;
            const float height = is_person && lanes.size() <= equal_lanes_max + 1 ? 134 : 74;
            lane_row(tree, days, lane, {.min_height = height, .grow = is_person ? 1.0f : 0.0f});
        }
    });
}

namespace {

void day_chips(Tree& tree, std::size_t day, const CalendarLane& lane) {
    const Theme& theme = tree.theme();
    tree.row({.gap = 8, .row_gap = 8, .grow = 1, .wraps = true}, [&] {
        for (const CalendarChip& chip : lane.days[day])
            tree.column({.min_width = theme.scaled(96)}, [&] { calendar_chip(tree, chip, lane, false); });
        if (lane.days[day].empty()) tree.text(lane.nothing, {.role = TextRole::label, .color = theme.colors().ink_soft});
    });
}

} // namespace

void day_lanes(Tree& tree, std::size_t day, const std::vector<CalendarLane>& lanes) {
    const Theme& theme = tree.theme();
    const bool is_narrow = theme.is_phone() && theme.is_large_text();
    for (const CalendarLane& lane : lanes) {
        if (&lane != &lanes.front()) hairline(tree);
        if (is_narrow) {
            tree.column({.padding = symmetric(6, 0)}, [&] {
                tree.row({.gap = 8}, [&] { who_in_line(tree, lane); });
                day_chips(tree, day, lane);
            });
            continue;
        }
        tree.row({.padding = symmetric(6, 0), .gap = 8}, [&] {
            who(tree, lane, theme.scaled(who_width));
            day_chips(tree, day, lane);
        });
    }
}

} // namespace foothold::ui
