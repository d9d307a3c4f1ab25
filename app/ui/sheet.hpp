#pragma once

#include "app/ui/listen.hpp"
#include "app/ui/tree.hpp"

#include <optional>
#include <string_view>

namespace foothold::ui {

/// A sheet over the dimmed screen, with everything else out of reach. Tapping beside it closes it.
template <class Children>
void sheet(Tree& tree, Size viewport, Tap close, Children&& children);

Box scrim_box(const Theme& theme, Size viewport, Tap close);
Box sheet_box(const Theme& theme, Size viewport);
void sheet_grab(Tree& tree);
/// How wide what stands on a sheet may be.
float sheet_room(Size viewport);

/// A choice: a big tile with icon and word.
struct Choice {
    Icon icon = Icon::none;
    std::string_view word;
    std::string_view language; ///< of the word; empty: the interface's
    std::string_view detail;   ///< the word once more, said differently
    bool is_chosen = false;
    Tap tap;
};
void choice(Tree& tree, const Choice& choice);

/// Tiles side by side, two unless more are asked for; one where large words leave no room for two.
template <class Choices>
void choices(Tree& tree, Choices&& children, int columns = 2) {
    if (tree.theme().is_phone() && tree.theme().is_large_text()) columns = 1;
    tree.row({.margin = {8, 0, 6, 0}, .gap = 12, .columns = columns}, std::forward<Choices>(children));
}

/// A short sentence at the bottom, with one thing to do about it.
struct Toast {
    Icon icon = Icon::check_circle;
    std::string_view sentence;
    std::string_view action; ///< empty: none
    Icon action_icon = Icon::undo;
    Tap tap;
};
void toast(Tree& tree, Size viewport, float bottom, const Toast& toast);

template <class Children>
void sheet(Tree& tree, Size viewport, Tap close, Children&& children) {
    tree.column(scrim_box(tree.theme(), viewport, close), [&] {
        tree.column(sheet_box(tree.theme(), viewport), [&] {
            sheet_grab(tree);
            children();
        });
    });
}

} // namespace foothold::ui
