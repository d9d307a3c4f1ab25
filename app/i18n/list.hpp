#pragma once

#include "app/i18n/translator.hpp"

#include <span>
#include <string>

namespace foothold::i18n {

/// "Danish, English", "دانماركي، إنجليزي". Each item keeps its own direction.
std::string list(const Translator& translator, std::span<const std::string> items);

/// "arabisk, tigrinya og engelsk": inside a sentence, in the reader's language as ICU knows it; else as `list`.
std::string list_with_and(const Translator& translator, std::span<const std::string> items);

} // namespace foothold::i18n
