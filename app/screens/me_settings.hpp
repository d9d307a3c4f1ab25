#pragma once

#include "app/screens/build.hpp"

namespace foothold::screens {

/// The cards of Me in which a person chooses how they read: languages, and then size, colours, contrast, movement, and the digits
/// and calendar of their own where their language has some.
void draw_languages(Build& build);
void draw_settings(Build& build);

} // namespace foothold::screens
