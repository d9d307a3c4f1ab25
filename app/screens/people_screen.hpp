#pragma once

#include "app/screens/build.hpp"
#include "app/screens/people_view.hpp"

namespace foothold::screens {

void draw_people(Build& build, const PeopleView& view);

} // namespace foothold::screens
