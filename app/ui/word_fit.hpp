#pragma once

#include "app/text/layout.hpp"

#include <string_view>

namespace foothold::ui {

/// Whether a line of the layout ends in the middle of a word, because the word is wider than the line. For languages that put
/// spaces between words.
bool breaks_within_word(const text::Layout& layout, std::string_view content);

} // namespace foothold::ui
