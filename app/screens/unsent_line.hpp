#pragma once

#include "app/screens/build.hpp"

#include <string>

namespace foothold::screens {

/// What `unsent_words` says, with its icon, on a card; nothing when it says nothing.
void unsent_line(Build& build, const std::string& words);

} // namespace foothold::screens
