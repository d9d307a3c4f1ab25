#pragma once

#include "app/screens/build.hpp"
#include "app/screens/week_view.hpp"

namespace foothold::screens {

void draw_week(Build& build, const WeekView& view);

} // namespace foothold::screens
