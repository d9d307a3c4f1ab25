#pragma once

#include "app/screens/build.hpp"
#include "app/screens/move_view.hpp"

namespace foothold::screens {

/// The deep green surface of a move: when, from where to where, and the way there.
void move_hero(Build& build, const MoveView& view);

} // namespace foothold::screens
