#pragma once

#include <unicode/locid.h>

#include <string>
#include <string_view>

namespace foothold::i18n {

/// ICU's name for a language of ours: Dari is Persian of Afghanistan, English is British, digits are Latin. An invalid tag gives
/// the root locale.
icu::Locale icu_locale(std::string_view language, std::string_view calendar = "gregory");

std::string utf8(const icu::UnicodeString& text);

} // namespace foothold::i18n
