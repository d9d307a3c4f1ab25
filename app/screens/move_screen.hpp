#pragma once

#include "app/screens/build.hpp"
#include "app/screens/move_view.hpp"

namespace foothold::screens {

void draw_move(Build& build, const MoveView& view);
/// A move that was taken back.
void draw_no_move(Build& build);

} // namespace foothold::screens
