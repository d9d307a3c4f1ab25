#pragma once

#include "app/screens/build.hpp"
#include "app/screens/path_view.hpp"

namespace foothold::screens {

void draw_path(Build& build, const PathView& view);

} // namespace foothold::screens
