#pragma once

#include "app/screens/build.hpp"
#include "app/screens/today_view.hpp"

namespace foothold::screens {

void draw_today(Build& build, const TodayView& view);

} // namespace foothold::screens
