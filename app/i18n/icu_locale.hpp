#pragma once

#include <unicode/locid.h>

#include <string>
#include <string_view>

namespace foothold::i18n {

/// ICU's name for a language of ours: Dari is Persian of Afghanistan, English is British, digits are Latin unless others are
/// asked for by CLDR's name. An invalid tag gives the root locale.
icu::Locale icu_locale(std::string_view language, std::string_view calendar = "gregory", std::string_view digits = "latn");

/// Whether ICU has anything in this language. Asked about another one it would speak the language of the machine.
bool is_known_to_icu(const icu::Locale& locale);

std::string utf8(const icu::UnicodeString& text);

} // namespace foothold::i18n
