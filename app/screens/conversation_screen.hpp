#pragma once

#include "app/screens/build.hpp"
#include "app/screens/conversation_view.hpp"

namespace foothold::screens {

void draw_conversation(Build& build, const ConversationView& view);

} // namespace foothold::screens
