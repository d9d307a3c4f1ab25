#pragma once

#include "app/screens/build.hpp"
#include "app/screens/person_view.hpp"

namespace foothold::screens {

void draw_person(Build& build, const PersonView& view);

} // namespace foothold::screens
