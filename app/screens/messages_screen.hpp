#pragma once

#include "app/screens/build.hpp"
#include "app/screens/messages_view.hpp"

namespace foothold::screens {

void draw_messages(Build& build, const MessagesView& view);

} // namespace foothold::screens
