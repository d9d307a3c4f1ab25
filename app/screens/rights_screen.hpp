#pragma once

#include "app/screens/build.hpp"
#include "app/screens/rights_view.hpp"

namespace foothold::screens {

void draw_rights(Build& build, const RightsView& view);
void draw_rights_card(Build& build, const RightsCardView& view);

/// The way to the rules, on My path and on Me.
void rights_row(Build& build);

} // namespace foothold::screens
