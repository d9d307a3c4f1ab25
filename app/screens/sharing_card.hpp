#pragma once

#include "app/screens/build.hpp"

namespace foothold::screens {

/// What each of the reader's mentors may see, every kind with its own switch, and what was seen.
void sharing_cards(Build& build);

} // namespace foothold::screens
