#pragma once

#include "app/screens/build.hpp"

namespace foothold::screens {

/// The screen of the scene's route, and what lies over it: sheet, toast.
void draw(Build& build);

} // namespace foothold::screens
