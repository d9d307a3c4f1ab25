#pragma once

#include "app/screens/build.hpp"
#include "app/screens/note_view.hpp"

namespace foothold::screens {

void note_card(Build& build, const NoteView& note);

} // namespace foothold::screens
