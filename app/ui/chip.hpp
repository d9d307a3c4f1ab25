#pragma once

#include "app/ui/tree.hpp"

#include <string_view>

namespace foothold::ui {

/// A word with its icon on a tint. Not for tapping.
void chip(Tree& tree, const Tone& tone, Icon icon, std::string_view word);

/// Where data stands: "Saved on this tablet, updated 2 hours ago". Opens details.
void sync_chip(Tree& tree, Icon icon, std::string_view sentence, Tap tap);

/// The language's own name; changes the language.
void language_pill(Tree& tree, std::string_view native_name, std::string_view language, Tap tap);

} // namespace foothold::ui
