#pragma once

#include "app/screens/build.hpp"

namespace foothold::screens {

/// All that is shown when everything about this person was erased.
void draw_erased(Build& build);

} // namespace foothold::screens
