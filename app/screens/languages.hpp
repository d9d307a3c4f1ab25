#pragma once

#include "app/screens/build.hpp"

#include <string>

namespace foothold::screens {

/// A tile for each language that the interface can be read in, by its own name; as the second, for each but the first.
void language_choices(Build& build, LanguageRank rank);

/// The language that comes after the interface's in the person's list; empty when there is none.
std::string second_language(const Scene& scene);

/// Makes this the reader's first or second language; the others stay as further preferences.
Command choose_language(const Scene& scene, const std::string& language, LanguageRank rank);

} // namespace foothold::screens
