#pragma once

#include "app/screens/build.hpp"
#include "app/screens/mentee_view.hpp"

namespace foothold::screens {

void draw_mentee(Build& build, const MenteePage& page);

} // namespace foothold::screens
