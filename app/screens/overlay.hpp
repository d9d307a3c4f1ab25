#pragma once

#include "app/screens/build.hpp"

namespace foothold::screens {

/// The open sheet and the toast, when there are any.
void draw_overlay(Build& build);

} // namespace foothold::screens
