#pragma once

#include "app/screens/build.hpp"
#include "app/screens/talk_view.hpp"

namespace foothold::screens {

void draw_talk(Build& build, const TalkView& view);

} // namespace foothold::screens
