#pragma once

#include "app/print/document.hpp"
#include "app/text/fonts.hpp"
#include "domain/result.hpp"

#include <string>

namespace foothold::print {

/// The bytes of a PDF, with the fonts that they use inside and words that can be found and copied. Serves any thread.
/// Fails with "print.unavailable".
Result<std::string> pdf_of(const Document& document, const text::Fonts& fonts);

} // namespace foothold::print
