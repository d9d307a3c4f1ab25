#pragma once

#include "app/screens/build.hpp"
#include "app/screens/mentees_view.hpp"

namespace foothold::screens {

void draw_mentees(Build& build, const MenteesView& view);

} // namespace foothold::screens
