#pragma once

#include "app/screens/build.hpp"
#include "app/screens/today_memo.hpp"

namespace foothold::screens {

/// The screen of the scene's route, and what lies over it: sheet, toast.
void draw(Build& build, TodayMemo& today);

} // namespace foothold::screens
