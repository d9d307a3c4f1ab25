#pragma once

#include "app/print/document.hpp"
#include "app/ui/words.hpp"

#include <string>

namespace foothold::main {

/// Words among others in `own_language`: which language they are in where they had to stand in for missing ones, and begun at the
/// side where the others begin.
print::Paragraph paragraph_of(const ui::Words& words, const std::string& own_language, float size_pt);

} // namespace foothold::main
