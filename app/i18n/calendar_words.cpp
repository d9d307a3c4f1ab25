#include "app/i18n/calendar_words.hpp"

#include "app/i18n/icu_locale.hpp"

#include <unicode/dtfmtsym.h>
#include <unicode/reldatefmt.h>

#include <algorithm>
#include <span>

namespace foothold::i18n {

namespace {

using Symbols = icu::DateFormatSymbols;
using RelativeFormatter = icu::RelativeDateTimeFormatter;

constexpr std::array<std::string_view, 7> english_weekdays{
    translatable_in("weekday", "Monday"),   translatable_in("weekday", "Tuesday"), translatable_in("weekday", "Wednesday"),
    translatable_in("weekday", "Thursday"), translatable_in("weekday", "Friday"),  translatable_in("weekday", "Saturday"),
    translatable_in("weekday", "Sunday")};
constexpr std::array<std::string_view, 7> english_short_weekdays{
    translatable_in("short weekday", "Mon"), translatable_in("short weekday", "Tue"), translatable_in("short weekday", "Wed"),
    translatable_in("short weekday", "Thu"), translatable_in("short weekday", "Fri"), translatable_in("short weekday", "Sat"),
    translatable_in("short weekday", "Sun")};
// Translators: the name of a month as it stands after a day, such as "12 March"; in the case that this needs.
constexpr std::array<std::string_view, 12> english_months{
    translatable_in("month", "January"), translatable_in("month", "February"), translatable_in("month", "March"),
    translatable_in("month", "April"),   translatable_in("month", "May"),      translatable_in("month", "June"),
    translatable_in("month", "July"),    translatable_in("month", "August"),   translatable_in("month", "September"),
    translatable_in("month", "October"), translatable_in("month", "November"), translatable_in("month", "December")};

/// ICU counts the days of the week from Sunday = 1.
std::array<std::string, 7> icu_weekdays(const Symbols& symbols, Symbols::DtContextType context, Symbols::DtWidthType width) {
    std::array<std::string, 7> names;
    std::int32_t count = 0;
    const icu::UnicodeString* from_sunday = symbols.getWeekdays(count, context, width);
    if (count != 8) return names;
    for (std::size_t day = 0; day < names.size(); ++day) names[day] = utf8(from_sunday[(day + 1) % 7 + 1]);
    return names;
}

std::array<std::string, 12> icu_months(const Symbols& symbols) {
    std::array<std::string, 12> names;
    std::int32_t count = 0;
    const icu::UnicodeString* months = symbols.getMonths(count, Symbols::FORMAT, Symbols::WIDE);
    if (count < 12) return names;
    for (std::size_t month = 0; month < names.size(); ++month) names[month] = utf8(months[month]);
    return names;
}

/// Where ICU knows a language but lacks a word of it, it gives that of its root without a warning.
template <std::size_t Count>
std::array<std::string, Count> chosen(const Translator& translator, std::string_view context,
                                      const std::array<std::string_view, Count>& english,
                                      const std::array<std::string, Count>& own, const std::array<std::string, Count>& root) {
    if (!translator.has(context, english.front()) && own != root && !own.front().empty()) return own;
    std::array<std::string, Count> names;
    std::ranges::transform(english, names.begin(), [&](std::string_view name) { return translator.text_in(context, name); });
    return names;
}

std::string icu_day(const RelativeFormatter& formatter, UDateDirection direction) {
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString text;
    formatter.format(direction, UDAT_ABSOLUTE_DAY, text, status);
    return U_SUCCESS(status) ? utf8(text) : std::string{};
}

std::string icu_ago(const RelativeFormatter& formatter, std::int64_t count, UDateRelativeUnit unit) {
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString text;
    formatter.format(static_cast<double>(count), UDAT_DIRECTION_LAST, unit, text, status);
    return U_SUCCESS(status) ? utf8(text) : std::string{};
}

UDateRelativeUnit icu_unit(CalendarWords::Unit unit) {
    switch (unit) {
    case CalendarWords::Unit::minutes:
        return UDAT_RELATIVE_MINUTES;
    case CalendarWords::Unit::hours:
        return UDAT_RELATIVE_HOURS;
    case CalendarWords::Unit::days:
        break;
    }
    return UDAT_RELATIVE_DAYS;
}

/// The English of each unit, as the catalogue has it.
std::string_view english_ago(CalendarWords::Unit unit) {
    switch (unit) {
    case CalendarWords::Unit::minutes:
        return "{count} minute ago";
    case CalendarWords::Unit::hours:
        return "{count} hour ago";
    case CalendarWords::Unit::days:
        break;
    }
    return "{count} day ago";
}

std::string translated_ago(const Translator& translator, std::int64_t count, CalendarWords::Unit unit) {
    switch (unit) {
    case CalendarWords::Unit::minutes:
        return translator.plural_in("ago", "{count} minute ago", "{count} minutes ago", count);
    case CalendarWords::Unit::hours:
        return translator.plural_in("ago", "{count} hour ago", "{count} hours ago", count);
    case CalendarWords::Unit::days:
        break;
    }
    return translator.plural_in("ago", "{count} day ago", "{count} days ago", count);
}

} // namespace

struct CalendarWords::Relative {
    Relative(const icu::Locale& locale, const Digits& digits, UErrorCode& status) :
        own(locale, status), root(icu_locale("und", "gregory", digits.numbering_system()), status) {}

    RelativeFormatter own;
    RelativeFormatter root;
};

CalendarWords::CalendarWords(const Translator& translator) : translator_(translator) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Locale locale = icu_locale(translator.language(), "gregory", translator.digits().numbering_system());
    const bool is_known = is_known_to_icu(locale);
    const Symbols root{icu::Locale::getRoot(), status};
    const Symbols own{is_known ? locale : icu::Locale::getRoot(), status};
    const auto wide = [](const Symbols& symbols) { return icu_weekdays(symbols, Symbols::FORMAT, Symbols::WIDE); };
    const auto narrow = [](const Symbols& symbols) { return icu_weekdays(symbols, Symbols::STANDALONE, Symbols::ABBREVIATED); };
    weekdays = chosen(translator, "weekday", english_weekdays, wide(own), wide(root));
    short_weekdays = chosen(translator, "short weekday", english_short_weekdays, narrow(own), narrow(root));
    months = chosen(translator, "month", english_months, icu_months(own), icu_months(root));
    if (is_known) relative_ = std::make_unique<Relative>(locale, translator.digits(), status);
    if (U_FAILURE(status)) relative_.reset();
    const auto near_day = [&](std::string_view english, UDateDirection direction) {
        const std::string name = relative_ ? icu_day(relative_->own, direction) : std::string{};
        const bool is_own = !name.empty() && name != icu_day(relative_->root, direction);
        return is_own && !translator.has("near day", english) ? name : translator.text_in("near day", english);
    };
    yesterday = near_day(translatable_in("near day", "yesterday"), UDAT_DIRECTION_LAST);
    today = near_day(translatable_in("near day", "today"), UDAT_DIRECTION_THIS);
    tomorrow = near_day(translatable_in("near day", "tomorrow"), UDAT_DIRECTION_NEXT);
}

CalendarWords::~CalendarWords() = default;
CalendarWords::CalendarWords(CalendarWords&&) noexcept = default;
CalendarWords& CalendarWords::operator=(CalendarWords&&) noexcept = default;

std::string CalendarWords::ago(std::int64_t count, Unit unit) const {
    if (!relative_ || translator_.has("ago", english_ago(unit))) return translated_ago(translator_, count, unit);
    std::string own = icu_ago(relative_->own, count, icu_unit(unit));
    const bool is_own = !own.empty() && own != icu_ago(relative_->root, count, icu_unit(unit));
    return is_own ? own : translated_ago(translator_, count, unit);
}

} // namespace foothold::i18n
