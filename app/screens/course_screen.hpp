#pragma once

#include "app/screens/build.hpp"
#include "app/screens/course_view.hpp"

namespace foothold::screens {

void draw_course(Build& build, const CourseView& view);

} // namespace foothold::screens
