#pragma once

#include "app/screens/build.hpp"
#include "app/screens/session_view.hpp"

namespace foothold::screens {

void draw_session(Build& build, const SessionView& view);

} // namespace foothold::screens
