#pragma once

#include "app/screens/build.hpp"
#include "app/screens/help_view.hpp"

namespace foothold::screens {

void draw_help(Build& build, const HelpView& view);

} // namespace foothold::screens
