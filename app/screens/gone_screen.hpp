#pragma once

#include "app/screens/build.hpp"

namespace foothold::screens {

/// The page of something that is no longer among this person's records.
void draw_gone(Build& build);

} // namespace foothold::screens
