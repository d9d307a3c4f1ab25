#pragma once

#include <string>
#include <string_view>

namespace foothold::i18n {

/// A text as search compares it: lower case, without accents and vowel points, in letters and digits and single spaces only.
/// What people write in two ways becomes one: alef with and without hamza, Arabic and Persian yeh and kaf, the Ethiopic letters
/// that sound alike in Amharic, "aa" and "å", everybody's digits. Signs that carry meaning in their script stay (Burmese).
std::string search_words(std::string_view text);

} // namespace foothold::i18n
