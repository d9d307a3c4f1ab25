#include "app/i18n/numbers.hpp"

#include "app/i18n/icu_locale.hpp"

#include <algorithm>
#include <unicode/measunit.h>
#include <unicode/numberformatter.h>

namespace foothold::i18n {

struct Numbers::Formatter {
    icu::number::LocalizedNumberFormatter decimal;
};

Numbers::Numbers(const Translator& translator) :
    translator_(translator), formatter_(new Formatter{icu::number::NumberFormatter::withLocale(
                                 icu_locale(translator.language(), "gregory", translator.digits().numbering_system()))}) {}

Numbers::~Numbers() = default;
Numbers::Numbers(Numbers&&) noexcept = default;
Numbers& Numbers::operator=(Numbers&&) noexcept = default;

std::string Numbers::integer(std::int64_t number) const {
    UErrorCode status = U_ZERO_ERROR;
    const icu::UnicodeString text = formatter_->decimal.formatInt(number, status).toString(status);
    return U_SUCCESS(status) ? utf8(text) : std::to_string(number);
}

std::string Numbers::megabytes(std::uint64_t bytes) const {
    UErrorCode status = U_ZERO_ERROR;
    const double megabytes = std::max(0.1, static_cast<double>(bytes) / 1e6);
    const auto formatter = formatter_->decimal.unit(icu::MeasureUnit::getMegabyte())
                               .unitWidth(UNUM_UNIT_WIDTH_SHORT)
                               .precision(icu::number::Precision::maxFraction(1));
    const icu::UnicodeString text = formatter.formatDouble(megabytes, status).toString(status);
    return U_SUCCESS(status) ? utf8(text) : std::to_string(bytes / 1'000'000) + " MB";
}

std::string Numbers::money(std::int64_t kroner) const {
    // Translators: an amount in Danish kroner, such as "28.800 kr." {amount} has separators already; {count} is for the plural
    // form.
    return translator_.plural("{amount} kr.", "{amount} kr.", kroner, {phrase("amount", integer(kroner))});
}

} // namespace foothold::i18n
