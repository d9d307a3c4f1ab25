#pragma once

#include "app/screens/build.hpp"
#include "app/screens/shown_card.hpp"

namespace foothold::screens {

/// The card fills the screen, without navigation: Danish large and first, the reader's own language below. Back is one tap.
void draw_show(Build& build, ShownTo to, const ShownCard& card);

/// "Show this to someone", for the page of a record; nothing where there is no card about it.
void show_row(Build& build, domain::Id about);
/// The same beside the main button of a hero.
void show_button(Build& build, domain::Id about);

} // namespace foothold::screens
