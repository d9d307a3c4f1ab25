#pragma once

#include "app/ui/tree.hpp"

#include <string_view>

namespace foothold::ui {

/// One of several, of which one is chosen. The whole row is the target.
struct RadioRow {
    std::string_view word;
    std::string_view detail;   ///< softer, below; may be empty
    std::string_view language; ///< of the word; empty: the interface's
    bool is_chosen = false;
    Tap tap;
};

void radio_row(Tree& tree, const RadioRow& row);

} // namespace foothold::ui
