#pragma once

#include "app/ui/tree.hpp"

#include <string_view>

namespace foothold::ui {

/// primary: the one per card. sun: the one on a hero. tint and line: the rest. deep: beside `sun` on a hero.
/// plain: a way out.
enum class ButtonKind : std::uint8_t { primary, sun, tint, line, deep, plain };

struct Button {
    ButtonKind kind = ButtonKind::primary;
    Icon icon = Icon::none;
    std::string_view word;
    Tap tap;
    std::optional<EditCommand> edits; ///< instead of `tap`
    bool serves_field = false;        ///< as in Box
    bool is_small = false;            ///< 48 dp instead of 56
    bool is_narrow = false;           ///< little room beside the word, for pairs in a half card
    float grow = 0;
    bool is_off = false; ///< sunken; the word says why
    bool is_icon_mirrored = false;
    bool is_icon_at_end = false; ///< behind the word: what leads on
};

void button(Tree& tree, const Button& button);

/// Two or more buttons side by side as long as their words fit, else one under the other.
template <class Buttons>
void button_row(Tree& tree, float gap, Buttons&& buttons) {
    tree.row({.gap = gap, .wraps = true, .cross = Cross::stretch}, std::forward<Buttons>(buttons));
}

} // namespace foothold::ui
