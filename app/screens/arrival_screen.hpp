#pragma once

#include "app/screens/build.hpp"

namespace foothold::screens {

/// In place of what has not come yet: that it is on its way, or what can be done when it is not.
void arrival_card(Build& build);
/// A page of which nothing can be said before it has come.
void draw_arrival(Build& build);

} // namespace foothold::screens
