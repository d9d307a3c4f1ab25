#pragma once

#include "app/ui/listen.hpp"
#include "app/ui/words.hpp"

#include <vector>

namespace foothold::ui {

/// Something to know, said calmly on a tint: an icon, a bold sentence and what else there is to say.
void note_card(Tree& tree, const Tone& tone, Icon icon, const Words& title, const std::vector<Words>& lines,
               const Listen& listen);

} // namespace foothold::ui
