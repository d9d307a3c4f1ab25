#pragma once

#include "app/ui/listen.hpp"
#include "app/ui/tree.hpp"

#include <optional>
#include <string_view>

namespace foothold::ui {

/// A white card of the page. `margin`, `gap`, `grow` and `tap` of the box are taken as given.
Box card_box(const Theme& theme);
/// The one deep green surface of a screen.
Box hero_box(const Theme& theme);
/// The inset panel on a hero.
Box inset_box(const Theme& theme);
/// A patch of a card that can be chosen, with a frame when it is.
Box choice_box(const Theme& theme, bool is_chosen);

template <class Children>
void card(Tree& tree, Children&& children) {
    tree.column(card_box(tree.theme()), std::forward<Children>(children));
}

template <class Children>
void hero(Tree& tree, Children&& children) {
    tree.column(hero_box(tree.theme()), std::forward<Children>(children));
}

/// Heading and, at the trailing edge, Listen.
void card_head(Tree& tree, std::string_view heading, const std::optional<Listen>& listen = std::nullopt);

/// A square or round patch with an icon, 48 dp.
void tile(Tree& tree, const Tone& tone, Icon icon, bool is_round = false);
void big_tile(Tree& tree, const Tone& tone, Icon icon, bool is_round = false);

void hairline(Tree& tree);

} // namespace foothold::ui
