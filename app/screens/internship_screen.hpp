#pragma once

#include "app/screens/build.hpp"
#include "app/screens/internship_view.hpp"

namespace foothold::screens {

void draw_internship(Build& build, const InternshipView& view);

} // namespace foothold::screens
