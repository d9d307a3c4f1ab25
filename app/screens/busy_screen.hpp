#pragma once

#include "app/screens/build.hpp"
#include "app/screens/busy_view.hpp"

namespace foothold::screens {

/// The card of Me that leads to the page.
void busy_row(Build& build);
void draw_busy_times(Build& build, const BusyTimesView& view);

} // namespace foothold::screens
