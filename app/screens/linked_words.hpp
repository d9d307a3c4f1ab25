#pragma once

#include "app/screens/build.hpp"
#include "app/ui/words.hpp"

namespace foothold::screens {

/// A text with its links in the colour of links and, below it, a button for each phone number in it: as large as a finger, and
/// the keyboard reaches it.
void linked_words(Build& build, const ui::Words& words, ui::Text style);

} // namespace foothold::screens
