#pragma once

#include "app/screens/build.hpp"
#include "app/screens/lesson_view.hpp"

namespace foothold::screens {

void draw_lesson(Build& build, const LessonView& view);

} // namespace foothold::screens
