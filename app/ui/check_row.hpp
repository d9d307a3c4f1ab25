#pragma once

#include "app/ui/words.hpp"

namespace foothold::ui {

/// Something to tick: a box and what it stands for. The whole row is the target.
struct CheckRow {
    bool is_on = false;
    Words words;
    Tap tap;
    bool is_first = false; ///< below a card's head
};

void check_row(Tree& tree, const CheckRow& row);

} // namespace foothold::ui
