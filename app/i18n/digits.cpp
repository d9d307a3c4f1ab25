#include "app/i18n/digits.hpp"

#include "app/i18n/icu_locale.hpp"

#include <unicode/numsys.h>

#include <memory>

namespace foothold::i18n {

Digits Digits::of(std::string_view language) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::NumberingSystem> system{
        icu::NumberingSystem::createInstance(icu_locale(language, "gregory", "native"), status)};
    constexpr int decimal = 10;
    if (U_FAILURE(status) || system->isAlgorithmic() || system->getRadix() != decimal) return {};
    Digits digits;
    digits.zero_ = static_cast<char32_t>(system->getDescription().char32At(0));
    digits.numbering_system_ = system->getName();
    return digits;
}

std::string Digits::write(std::int64_t number) const { return write(std::to_string(number)); }

std::string Digits::write(std::string_view text) const {
    if (are_latin()) return std::string{text};
    std::string written;
    for (const char letter : text) {
        if (letter < '0' || letter > '9')
            written += letter;
        else
            written += utf8(icu::UnicodeString{static_cast<UChar32>(zero_) + (letter - '0')});
    }
    return written;
}

} // namespace foothold::i18n
