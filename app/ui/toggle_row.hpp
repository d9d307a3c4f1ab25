#pragma once

#include "app/ui/words.hpp"

namespace foothold::ui {

/// Something that is on or off at once, and what that means. The whole row is the target.
struct ToggleRow {
    bool is_on = false;
    Tone tone;
    Icon icon = Icon::none;
    Words words;
    Words detail;
    Tap tap;
    bool is_first = false; ///< below a card's head
};

void toggle_row(Tree& tree, const ToggleRow& row);

} // namespace foothold::ui
