#pragma once

#include "app/screens/build.hpp"
#include "app/screens/me_view.hpp"

namespace foothold::screens {

void draw_me(Build& build, const MeView& view);

} // namespace foothold::screens
