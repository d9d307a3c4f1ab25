#pragma once

#include "app/ui/edit_history.hpp"
#include "app/ui/selection.hpp"

#include <string>

namespace foothold::ui {

/// What somebody is writing, where the caret stands in it, and how it came to be.
struct Draft {
    std::string text;
    Selection selection;
    std::size_t letters = 0;  ///< graphemes of the text, counted when it is edited
    bool is_revealed = false; ///< a secret that is shown instead of dots
    EditHistory history;

    bool is_blank() const { return text.find_first_not_of(" \n\t") == std::string::npos; }
};

} // namespace foothold::ui
