#pragma once

#include "app/screens/build.hpp"
#include "app/screens/new_meeting_view.hpp"

namespace foothold::screens {

void draw_new_meeting(Build& build, const NewMeetingView& view);

} // namespace foothold::screens
