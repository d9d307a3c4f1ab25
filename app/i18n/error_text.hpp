#pragma once

#include "app/i18n/translator.hpp"
#include "domain/result.hpp"

#include <span>
#include <string>
#include <string_view>

namespace foothold::i18n {

/// What happened and what helps, in calm words, for an error code of any level. A general sentence for a code not known here.
/// The detail is for those who ask for it; it is not part of the sentence.
std::string explain(const Translator& translator, const Error& error);

/// The codes that are not left to the general sentence.
std::span<const std::string_view> explained_codes();

} // namespace foothold::i18n
