#pragma once

#include "app/ui/card.hpp"
#include "app/ui/words.hpp"

#include <functional>
#include <string>

namespace foothold::ui {

/// One row of a card: tile, bold title, softer second line, and a chevron when it leads somewhere.
struct ListRow {
    Tone tone;
    Icon icon = Icon::none;
    Words title;
    Words detail;
    Tap tap;
    bool is_first = false; ///< no hairline above
    float min_height = 68;
    std::function<void(Tree&)> below = {}; ///< adds what stands below the detail
};

void list_row(Tree& tree, const ListRow& row);

/// The same with something else at the trailing edge: a button, a progress. It goes below where the text would become too narrow.
template <class Trailing>
void list_row(Tree& tree, const ListRow& row, Trailing&& trailing);

/// An appointment of a day: time, round tile, what and where.
struct TimelineRow {
    std::string time;
    Tone tone;
    Icon icon = Icon::none;
    Words title;
    Words detail;
    Tap tap;
    bool is_first = false;  ///< nothing links it to the row above
    bool is_quiet = false;  ///< cancelled or declined
    bool is_narrow = false; ///< in half a card
};

void timeline_row(Tree& tree, const TimelineRow& row);

void chevron(Tree& tree);

// --- implementation of the template

/// The first row that can be tapped keeps away from Listen, which stands above it; as much of its own height goes.
void keep_from_head(Box& box, bool is_first);

/// Tile and text, as the leading part of a row that wraps.
void list_row_start(Tree& tree, const ListRow& row);

template <class Trailing>
void list_row(Tree& tree, const ListRow& row, Trailing&& trailing) {
    if (!row.is_first) hairline(tree);
    Box box{.padding = symmetric(4, 0), .gap = 16, .row_gap = 4, .wraps = true, .main = Main::end};
    box.min_height = row.min_height;
    box.radius = 14;
    box.pressed_fill = tree.theme().colors().sunken;
    box.tap = row.tap;
    keep_from_head(box, row.is_first);
    tree.row(box, [&] {
        list_row_start(tree, row);
        trailing();
    });
}

} // namespace foothold::ui
