#pragma once

#include "app/screens/build.hpp"
#include "app/screens/people_view.hpp"

namespace foothold::screens {

/// Who can be called now, and who answers after that.
void lifeline_hero(Build& build, const LifelineView& lifeline);

/// 112, which is there for everybody.
void emergency_card(Build& build);

} // namespace foothold::screens
