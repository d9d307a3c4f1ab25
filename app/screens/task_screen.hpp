#pragma once

#include "app/screens/build.hpp"
#include "app/screens/task_view.hpp"

namespace foothold::screens {

/// The tasks of an internship beside each other, each to be opened and told of; nothing when there are none.
void tasks_card(Build& build, const std::vector<TaskRow>& tasks);

void draw_task(Build& build, const TaskView& view);

} // namespace foothold::screens
