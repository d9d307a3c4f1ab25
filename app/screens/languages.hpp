#pragma once

#include "app/screens/command.hpp"
#include "app/screens/scene.hpp"

#include <string>
#include <vector>

namespace foothold::screens {

/// The languages of the interface, in the order in which the chooser shows them: those with a complete catalogue.
const std::vector<std::string>& offered_languages();

/// Makes this the reader's first language; the others stay as further preferences.
Command choose_language(const Scene& scene, const std::string& language);

} // namespace foothold::screens
