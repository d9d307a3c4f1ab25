#pragma once

#include "app/screens/build.hpp"
#include "app/screens/event_view.hpp"

namespace foothold::screens {

/// Whom to ask about an event or an offer, and how; nothing when nobody is named.
void questions_card(Build& build, const EventContactView& contact);

} // namespace foothold::screens
