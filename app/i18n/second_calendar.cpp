#include "app/i18n/second_calendar.hpp"

#include "app/i18n/icu_locale.hpp"

#include <fmt/format.h>
#include <unicode/dtfmtsym.h>
#include <unicode/smpdtfmt.h>
#include <unicode/timezone.h>

#include <algorithm>
#include <array>

namespace foothold::i18n {

namespace {

/// The names of the thirteen months in Tigrinya: ICU has them in Latin letters only.
constexpr std::array<std::string_view, 13> tigrinya_months{
    "መስከረም", "ጥቅምቲ", "ሕዳር", "ታሕሳስ", "ጥሪ", "ለካቲት", "መጋቢት", "ሚያዝያ", "ግንቦት", "ሰነ", "ሓምለ", "ነሓሰ", "ጳጉሜን",
};

std::vector<std::string> month_names(std::string_view language, const icu::Locale& locale, UErrorCode& status) {
    if (language == "ti") return {tigrinya_months.begin(), tigrinya_months.end()};
    const icu::SimpleDateFormat format{"MMMM", locale, status};
    if (U_FAILURE(status)) return {};
    std::int32_t count = 0;
    const icu::UnicodeString* names =
        format.getDateFormatSymbols()->getMonths(count, icu::DateFormatSymbols::FORMAT, icu::DateFormatSymbols::WIDE);
    std::vector<std::string> months(static_cast<std::size_t>(std::max(count, 0)));
    std::transform(names, names + months.size(), months.begin(), utf8);
    return months;
}

std::string_view calendar_of(std::string_view language) {
    if (language == "fa" || language == "prs" || language == "ps") return "persian";
    if (language == "ti" || language == "am") return "ethiopic";
    return {};
}

} // namespace

std::unique_ptr<SecondCalendar> SecondCalendar::of(std::string_view language) {
    const std::string_view name = calendar_of(language);
    if (name.empty()) return nullptr;
    UErrorCode status = U_ZERO_ERROR;
    const icu::Locale locale = icu_locale(language, name);
    std::unique_ptr<icu::Calendar> calendar{icu::Calendar::createInstance(*icu::TimeZone::getGMT(), locale, status)};
    auto months = month_names(language, locale, status);
    if (U_FAILURE(status)) return nullptr;
    return std::unique_ptr<SecondCalendar>{new SecondCalendar{std::move(calendar), std::move(months)}};
}

SecondCalendar::SecondCalendar(std::unique_ptr<icu::Calendar> calendar, std::vector<std::string> months) :
    calendar_(std::move(calendar)), months_(std::move(months)) {}

std::string SecondCalendar::write(domain::Date date, const Digits& digits) const {
    UErrorCode status = U_ZERO_ERROR;
    calendar_->setTime(1000.0 * domain::day_s * date.days, status);
    const int day = calendar_->get(UCAL_DATE, status);
    const int month = calendar_->get(UCAL_MONTH, status);
    const int year = calendar_->get(UCAL_YEAR, status);
    if (U_FAILURE(status) || month < 0 || static_cast<std::size_t>(month) >= months_.size()) return {};
    return fmt::format("{} {} {}", digits.write(day), months_[static_cast<std::size_t>(month)], digits.write(year));
}

} // namespace foothold::i18n
