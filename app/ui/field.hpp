#pragma once

#include "app/ui/draft.hpp"
#include "app/ui/tree.hpp"

#include <string_view>

namespace foothold::ui {

/// The button that shows a secret, or hides it again.
struct RevealWords {
    std::string_view show;
    std::string_view hide;
};

/// Something to write in. Grows with its lines up to `rules.lines_max`, then scrolls; a single line scrolls sideways.
struct Field {
    std::string_view label;       ///< stands above, never inside
    std::string_view name;        ///< keeps the focus while its neighbours change
    std::string_view placeholder; ///< an example of what to write, as long as nothing is written
    std::string_view hint;        ///< what to know about the text now, beside the label
    FieldRules rules;
    Keyboard keyboard = Keyboard::text;
    EditWords words;
    RevealWords reveal; ///< of a secret
    float grow = 0;
};

void field(Tree& tree, const Draft& draft, const Field& field);

/// How many letters the rules still let somebody write: counted where there is a limit of letters, else guessed from the bytes
/// that the letters so far take.
std::size_t letters_left(const Draft& draft, const FieldRules& rules);

} // namespace foothold::ui
