#pragma once

#include "app/ui/tree.hpp"

#include <string>
#include <vector>

namespace foothold::ui {

struct NavigationItem {
    Icon icon = Icon::none;
    std::string word;
    bool is_active = false;
    Tap tap;
    bool has_news = false; ///< something new is behind it
};

/// At the bottom of phones and upright tablets.
void navigation_bar(Tree& tree, const std::vector<NavigationItem>& items);
/// Along the leading edge of landscape screens, with the mark on top.
void navigation_rail(Tree& tree, const std::vector<NavigationItem>& items);

/// Two stepping stones under a low sun, 48 dp. Never mirrored.
void mark(Tree& tree);

/// Round back button with its word beside it; the screen's title follows.
void back_button(Tree& tree, std::string_view word, Tap tap);

} // namespace foothold::ui
