#pragma once

#include "app/ui/outside.hpp"

namespace foothold::shell {

/// Has this done by the program that the desktop uses for it: tel:, sms:, https://wa.me and, for a map, geo: or else
/// https://www.openstreetmap.org. False where the desktop knows of no such program; whether one that it knows of shows anything,
/// nobody tells. Reads the desktop's files, so not on the thread of the interface.
bool open_outside(const ui::Outside& what);

} // namespace foothold::shell
