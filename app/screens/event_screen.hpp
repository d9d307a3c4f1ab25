#pragma once

#include "app/screens/build.hpp"
#include "app/screens/event_view.hpp"

namespace foothold::screens {

void draw_event(Build& build, const EventView& view);

} // namespace foothold::screens
