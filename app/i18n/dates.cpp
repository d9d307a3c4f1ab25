#include "app/i18n/dates.hpp"

#include "app/i18n/icu_locale.hpp"
#include "app/i18n/second_calendar.hpp"

#include <fmt/format.h>
#include <unicode/casemap.h>
#include <unicode/dtfmtsym.h>
#include <unicode/reldatefmt.h>
#include <unicode/stringoptions.h>

namespace foothold::i18n {

namespace {

using Symbols = icu::DateFormatSymbols;

std::size_t index_of(domain::Weekday weekday) { return static_cast<std::size_t>(weekday); }

/// ICU counts the days of the week from Sunday = 1.
std::array<std::string, 7> weekday_names(const Symbols& symbols, Symbols::DtContextType context, Symbols::DtWidthType width) {
    std::array<std::string, 7> names;
    std::int32_t count = 0;
    const icu::UnicodeString* from_sunday = symbols.getWeekdays(count, context, width);
    if (count != 8) return names;
    for (std::size_t day = 0; day < names.size(); ++day) names[day] = utf8(from_sunday[(day + 1) % 7 + 1]);
    return names;
}

std::array<std::string, 12> month_names(const Symbols& symbols) {
    std::array<std::string, 12> names;
    std::int32_t count = 0;
    const icu::UnicodeString* months = symbols.getMonths(count, Symbols::FORMAT, Symbols::WIDE);
    if (count < 12) return names;
    for (std::size_t month = 0; month < names.size(); ++month) names[month] = utf8(months[month]);
    return names;
}

/// The translators' choice where there is one: ICU's Danish has "tirs.", calendars on Danish walls have "tir".
std::array<std::string, 7> short_weekday_names(const Translator& translator, const Symbols& symbols) {
    if (!translator.has("short weekday", "Mon")) return weekday_names(symbols, Symbols::STANDALONE, Symbols::ABBREVIATED);
    return {
        translator.text_in("short weekday", "Mon"), translator.text_in("short weekday", "Tue"),
        translator.text_in("short weekday", "Wed"), translator.text_in("short weekday", "Thu"),
        translator.text_in("short weekday", "Fri"), translator.text_in("short weekday", "Sat"),
        translator.text_in("short weekday", "Sun"),
    };
}

std::string relative_day(const icu::RelativeDateTimeFormatter& formatter, UDateDirection direction) {
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString text;
    formatter.format(direction, UDAT_ABSOLUTE_DAY, text, status);
    return utf8(text);
}

Argument day_argument(domain::Date date) {
    return phrase("day", std::to_string(static_cast<unsigned>(domain::calendar_of(date).day())));
}

Argument year_argument(domain::Date date) {
    return phrase("year", std::to_string(static_cast<int>(domain::calendar_of(date).year())));
}

struct HoursAndMinutes {
    std::int64_t hours = 0;
    std::int64_t minutes = 0;
};

HoursAndMinutes whole_minutes(std::int64_t seconds) {
    const std::int64_t minutes = std::max<std::int64_t>(seconds, 0) / domain::minute_s;
    return {minutes / 60, minutes % 60};
}

std::string hours_and_minutes(const Translator& translator, HoursAndMinutes time) {
    const auto hours = [&] { return translator.plural_in("duration", "{count} hour", "{count} hours", time.hours); };
    const auto minutes = [&] { return translator.plural_in("duration", "{count} minute", "{count} minutes", time.minutes); };
    if (time.hours == 0) return minutes();
    if (time.minutes == 0) return hours();
    // Translators: a duration of two parts, such as "1 hour 20 minutes".
    return translator.text_in("duration", "{hours} {minutes}", {phrase("hours", hours()), phrase("minutes", minutes())});
}

/// The same words in the form that follows "in", for languages in which it differs.
std::string hours_and_minutes_after_in(const Translator& translator, HoursAndMinutes time) {
    const auto hours = [&] { return translator.plural_in("duration after “in”", "{count} hour", "{count} hours", time.hours); };
    const auto minutes = [&] {
        return translator.plural_in("duration after “in”", "{count} minute", "{count} minutes", time.minutes);
    };
    if (time.hours == 0) return minutes();
    if (time.minutes == 0) return hours();
    return translator.text_in("duration after “in”", "{hours} {minutes}",
                              {phrase("hours", hours()), phrase("minutes", minutes())});
}

std::string in_words(const Translator& translator, std::string duration) {
    // Translators: time from now until something begins, such as "in 1 hour 20 minutes".
    return translator.text("in {duration}", {phrase("duration", std::move(duration))});
}

std::string days_from_now(const Translator& translator, std::int64_t seconds) {
    return in_words(translator,
                    translator.plural_in("duration after “in”", "{count} day", "{count} days", seconds / domain::day_s));
}

} // namespace

struct Dates::Relative {
    Relative(const icu::Locale& locale, UErrorCode& status) : formatter(locale, status) {}

    icu::RelativeDateTimeFormatter formatter;
};

Dates::Dates(const Translator& translator) :
    translator_(translator), second_calendar_(SecondCalendar::of(translator.language())) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Locale locale = icu_locale(translator.language());
    locale_name_ = locale.getName();
    const Symbols symbols{locale, status};
    weekdays_ = weekday_names(symbols, Symbols::FORMAT, Symbols::WIDE);
    short_weekdays_ = short_weekday_names(translator, symbols);
    months_ = month_names(symbols);
    relative_ = std::make_unique<Relative>(locale, status);
    yesterday_ = relative_day(relative_->formatter, UDAT_DIRECTION_LAST);
    today_ = relative_day(relative_->formatter, UDAT_DIRECTION_THIS);
    tomorrow_ = relative_day(relative_->formatter, UDAT_DIRECTION_NEXT);
}

Dates::~Dates() = default;
Dates::Dates(Dates&&) noexcept = default;
Dates& Dates::operator=(Dates&&) noexcept = default;

std::string Dates::long_date(domain::Date date, Position position) const {
    // Translators: a date such as "Thursday 12 March".
    auto text = translator_.text_in(
        "date", "{weekday} {day} {month}",
        {phrase("weekday", weekday(date, Position::inside)), day_argument(date), phrase("month", month(date))});
    return placed(std::move(text), position);
}

std::string Dates::long_date_with_year(domain::Date date, Position position) const {
    // Translators: a date such as "Thursday 12 March 2026". {date} is "Thursday 12 March".
    auto text =
        translator_.text_in("date", "{date} {year}", {phrase("date", long_date(date, Position::inside)), year_argument(date)});
    return placed(std::move(text), position);
}

std::string Dates::short_date(domain::Date date) const {
    // Translators: a date such as "12 March".
    return translator_.text_in("date", "{day} {month}", {day_argument(date), phrase("month", month(date))});
}

std::string Dates::short_date_with_year(domain::Date date) const {
    return translator_.text_in("date", "{date} {year}", {phrase("date", short_date(date)), year_argument(date)});
}

std::string Dates::week(domain::Date monday) const {
    const domain::Date sunday = monday + 6;
    if (domain::calendar_of(monday).month() != domain::calendar_of(sunday).month())
        // Translators: a week that lies in two months, such as "30 March – 5 April".
        return translator_.text_in("week", "{first} – {last}",
                                   {phrase("first", short_date(monday)), phrase("last", short_date(sunday))});
    // Translators: a week such as "9–15 March".
    return translator_.text_in(
        "week", "{first}–{last} {month}",
        {phrase("first", day_number(monday)), phrase("last", day_number(sunday)), phrase("month", month(monday))});
}

std::string Dates::weekday(domain::Date date, Position position) const {
    return placed(weekdays_[index_of(domain::weekday_of(date))], position);
}

std::string Dates::short_weekday(domain::Date date) const { return short_weekdays_[index_of(domain::weekday_of(date))]; }

std::string Dates::day_number(domain::Date date) const {
    return std::to_string(static_cast<unsigned>(domain::calendar_of(date).day()));
}

std::string Dates::day(domain::Date date, domain::Date today, Position position) const {
    switch (date - today) {
    case -1:
        return placed(yesterday_, position);
    case 0:
        return placed(today_, position);
    case 1:
        return placed(tomorrow_, position);
    default:
        return long_date(date, position);
    }
}

std::string Dates::day_of_week_strip(domain::Date date, domain::Date today) const {
    return date == today ? at_start(today_) : short_weekday(date);
}

std::optional<std::string> Dates::second_calendar(domain::Date date) const {
    if (!second_calendar_) return std::nullopt;
    return second_calendar_->write(date);
}

std::string Dates::clock(domain::LocalTime time) const {
    // Translators: the time of day such as "9:30", 24 hours.
    return translator_.text_in(
        "clock", "{hour}:{minute}",
        {phrase("hour", std::to_string(time.minute / 60)), phrase("minute", fmt::format("{:02}", time.minute % 60))});
}

std::string Dates::clock(domain::Instant instant) const { return clock(domain::danish_time(instant)); }

std::string Dates::range(domain::LocalTime start, domain::LocalTime end) const {
    // Translators: from one time of day to another, such as "10:00 to 12:00".
    return translator_.text_in("clock", "{start} to {end}", {phrase("start", clock(start)), phrase("end", clock(end))});
}

std::string Dates::range(domain::Instant start, domain::Instant end) const {
    return range(domain::danish_time(start), domain::danish_time(end));
}

std::string Dates::date_and_time(domain::LocalTime time, Position position) const {
    // Translators: such as "Thursday 19 March, 9:00".
    auto text = translator_.text_in("date", "{date}, {time}",
                                    {phrase("date", long_date(time.date, Position::inside)), phrase("time", clock(time))});
    return placed(std::move(text), position);
}

std::string Dates::date_and_time(domain::Instant instant, Position position) const {
    return date_and_time(domain::danish_time(instant), position);
}

std::string Dates::duration(std::int64_t seconds) const { return hours_and_minutes(translator_, whole_minutes(seconds)); }

std::string Dates::short_duration(std::int64_t seconds) const {
    const auto [hours, minutes] = whole_minutes(seconds);
    const auto hours_argument = phrase("hours", std::to_string(hours));
    const auto minutes_argument = phrase("minutes", std::to_string(minutes));
    // Translators: short forms of hours and minutes, for narrow places.
    if (hours == 0) return translator_.text_in("short duration", "{minutes} min", {minutes_argument});
    if (minutes == 0) return translator_.text_in("short duration", "{hours} h", {hours_argument});
    return translator_.text_in("short duration", "{hours} h {minutes} min", {hours_argument, minutes_argument});
}

std::string Dates::in(std::int64_t seconds) const {
    // Translators: something begins now, in less than a minute.
    if (seconds < domain::minute_s) return translator_.text("now");
    if (seconds >= domain::day_s) return days_from_now(translator_, seconds);
    return in_words(translator_, hours_and_minutes_after_in(translator_, whole_minutes(seconds)));
}

std::string Dates::short_in(std::int64_t seconds) const {
    if (seconds < domain::minute_s || seconds >= domain::day_s) return in(seconds);
    return in_words(translator_, short_duration(seconds));
}

std::string Dates::ago(std::int64_t seconds) const {
    // Translators: something happened less than a minute ago.
    if (seconds < domain::minute_s) return translator_.text("just now");
    const auto write = [this](std::int64_t count, UDateRelativeUnit unit) {
        UErrorCode status = U_ZERO_ERROR;
        icu::UnicodeString text;
        relative_->formatter.format(static_cast<double>(count), UDAT_DIRECTION_LAST, unit, text, status);
        return utf8(text);
    };
    if (seconds < domain::hour_s) return write(seconds / domain::minute_s, UDAT_RELATIVE_MINUTES);
    if (seconds < domain::day_s) return write(seconds / domain::hour_s, UDAT_RELATIVE_HOURS);
    return write(seconds / domain::day_s, UDAT_RELATIVE_DAYS);
}

std::string Dates::at_start(std::string text) const {
    UErrorCode status = U_ZERO_ERROR;
    std::string result;
    icu::StringByteSink<std::string> sink{&result, static_cast<std::int32_t>(text.size())};
    constexpr std::uint32_t first_letter_only = U_TITLECASE_WHOLE_STRING | U_TITLECASE_NO_LOWERCASE;
    icu::CaseMap::utf8ToTitle(locale_name_.c_str(), first_letter_only, nullptr, text, sink, nullptr, status);
    return U_SUCCESS(status) ? result : text;
}

std::string Dates::placed(std::string text, Position position) const {
    return position == Position::start ? at_start(std::move(text)) : text;
}

const std::string& Dates::month(domain::Date date) const {
    return months_[static_cast<unsigned>(domain::calendar_of(date).month()) - 1];
}

} // namespace foothold::i18n
