#pragma once

#include "app/screens/build.hpp"

#include <string>

namespace foothold::screens {

/// A tile for each language that the interface can be read in, by its own name.
void language_choices(Build& build);

/// Makes this the reader's first language; the others stay as further preferences.
Command choose_language(const Scene& scene, const std::string& language);

} // namespace foothold::screens
