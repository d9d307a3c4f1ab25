#pragma once

#include "app/screens/build.hpp"
#include "app/screens/view_memo.hpp"

namespace foothold::screens {

/// The screen of the scene's route, and what lies over it: sheet, toast.
void draw(Build& build, ViewMemos& memos);

} // namespace foothold::screens
