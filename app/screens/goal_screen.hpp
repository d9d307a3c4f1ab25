#pragma once

#include "app/screens/build.hpp"
#include "app/screens/goal_view.hpp"

namespace foothold::screens {

void draw_new_goal(Build& build, const NewGoalView& view);
void draw_own_goal(Build& build, const OwnGoalView& view);

} // namespace foothold::screens
