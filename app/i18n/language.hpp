#pragma once

#include <string>
#include <string_view>

namespace foothold::i18n {

/// By the language's usual script; never guessed from a text.
bool is_right_to_left(std::string_view language);

/// The language's name in itself: Dansk, English, العربية. For the languages of the interface; else what ICU knows.
std::string native_name(std::string_view language);

/// The language's name for a reader of another one, as it stands inside a sentence: "arabisk" for Danish readers.
std::string language_name(std::string_view language, std::string_view reader);

/// Whether those who read the one also read the other: Farsi is no foreign language to those who read Dari.
bool reads(std::string_view reader, std::string_view language);

/// "Offers (English)": for words inside a sentence of another language, each part in its own direction.
std::string with_language(std::string_view words, std::string_view language);

} // namespace foothold::i18n
