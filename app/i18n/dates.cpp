#include "app/i18n/dates.hpp"

#include "app/i18n/icu_locale.hpp"
#include "app/i18n/second_calendar.hpp"

#include <fmt/format.h>
#include <unicode/casemap.h>
#include <unicode/stringoptions.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace foothold::i18n {

namespace {

std::size_t index_of(domain::Weekday weekday) { return static_cast<std::size_t>(weekday); }

struct HoursAndMinutes {
    std::int64_t hours = 0;
    std::int64_t minutes = 0;
};

HoursAndMinutes whole_minutes(std::int64_t seconds) {
    const std::int64_t minutes = std::max<std::int64_t>(seconds, 0) / domain::minute_s;
    return {minutes / 60, minutes % 60};
}

bool is_digit_at(std::string_view text, std::size_t byte) {
    std::int32_t start = static_cast<std::int32_t>(byte);
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    U8_SET_CP_START(bytes, 0, start);
    UChar32 character = 0;
    U8_NEXT(bytes, start, static_cast<std::int32_t>(text.size()), character);
    return character >= 0 && u_isdigit(character);
}

/// A line never ends between a number and its unit, whichever of them the language says first.
std::string with_units_kept(std::string_view text) {
    constexpr std::string_view no_break_space = "\u00A0";
    const bool begins_with_number = !text.empty() && is_digit_at(text, 0);
    std::string kept;
    for (std::size_t byte = 0; byte < text.size(); ++byte) {
        const bool is_between = text[byte] == ' ' && byte > 0 && byte + 1 < text.size() &&
                                is_digit_at(text, begins_with_number ? byte - 1 : byte + 1);
        if (is_between)
            kept += no_break_space;
        else
            kept += text[byte];
    }
    return kept;
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

Dates::Dates(const Translator& translator) :
    translator_(translator), words_(translator), locale_name_(icu_locale(translator.language()).getName()),
    second_calendar_(SecondCalendar::of(translator.language())) {}

Dates::~Dates() = default;
Dates::Dates(Dates&&) noexcept = default;
Dates& Dates::operator=(Dates&&) noexcept = default;

std::string Dates::long_date(domain::Date date, Position position) const {
    // Translators: a date such as "Thursday 12 March".
    auto text = translator_.text_in(
        "date", "{weekday} {day} {month}",
        {phrase("weekday", weekday(date, Position::inside)), phrase("day", day_number(date)), phrase("month", month(date))});
    return placed(std::move(text), position);
}

std::string Dates::long_date_with_year(domain::Date date, Position position) const {
    // Translators: a date such as "Thursday 12 March 2026". {date} is "Thursday 12 March".
    auto text = translator_.text_in("date", "{date} {year}",
                                    {phrase("date", long_date(date, Position::inside)), phrase("year", year_number(date))});
    return placed(std::move(text), position);
}

std::string Dates::short_date(domain::Date date) const {
    // Translators: a date such as "12 March".
    return translator_.text_in("date", "{day} {month}", {phrase("day", day_number(date)), phrase("month", month(date))});
}

std::string Dates::short_date_with_year(domain::Date date) const {
    return translator_.text_in("date", "{date} {year}", {phrase("date", short_date(date)), phrase("year", year_number(date))});
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

std::string Dates::period(domain::Date first, domain::Date last) const {
    const auto from = domain::calendar_of(first);
    const auto until = domain::calendar_of(last);
    if (from.year() != until.year() || from.month() != until.month())
        return translator_.text("{first} to {last}", {phrase("first", short_date(first)), phrase("last", short_date(last))});
    // Translators: days of one month, such as "1 to 26 February".
    return translator_.text_in(
        "period", "{first} to {last} {month}",
        {phrase("first", day_number(first)), phrase("last", day_number(last)), phrase("month", month(last))});
}

std::string Dates::weekday(domain::Date date, Position position) const {
    return placed(words_.weekdays[index_of(domain::weekday_of(date))], position);
}

std::string Dates::short_weekday(domain::Date date) const { return words_.short_weekdays[index_of(domain::weekday_of(date))]; }

std::string Dates::day_number(domain::Date date) const {
    return translator_.number(static_cast<unsigned>(domain::calendar_of(date).day()));
}

std::string Dates::year_number(domain::Date date) const {
    return translator_.number(static_cast<int>(domain::calendar_of(date).year()));
}

std::string Dates::day(domain::Date date, domain::Date today, Position position) const {
    switch (date - today) {
    case -1:
        return placed(words_.yesterday, position);
    case 0:
        return placed(words_.today, position);
    case 1:
        return placed(words_.tomorrow, position);
    default:
        return long_date(date, position);
    }
}

std::string Dates::day_of_week_strip(domain::Date date, domain::Date today) const {
    if (date != today) return short_weekday(date);
    // Translators: the cell of today in a row of short weekdays.
    return translator_.has("short weekday", "Today") ? translator_.text_in("short weekday", "Today") : at_start(words_.today);
}

std::optional<std::string> Dates::second_calendar(domain::Date date) const {
    if (!second_calendar_) return std::nullopt;
    return second_calendar_->write(date, translator_.digits());
}

std::string Dates::clock(domain::LocalTime time) const {
    // Translators: the time of day such as "9:30", 24 hours.
    return translator_.text_in("clock", "{hour}:{minute}",
                               {phrase("hour", translator_.number(time.minute / 60)),
                                phrase("minute", translator_.digits().write(fmt::format("{:02}", time.minute % 60)))});
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
    const auto hours_argument = phrase("hours", translator_.number(hours));
    const auto minutes_argument = phrase("minutes", translator_.number(minutes));
    // Translators: short forms of hours and minutes, for narrow places.
    if (hours == 0) return with_units_kept(translator_.text_in("short duration", "{minutes} min", {minutes_argument}));
    if (minutes == 0) return with_units_kept(translator_.text_in("short duration", "{hours} h", {hours_argument}));
    return with_units_kept(translator_.text_in("short duration", "{hours} h {minutes} min", {hours_argument, minutes_argument}));
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
    using enum CalendarWords::Unit;
    if (seconds < domain::hour_s) return words_.ago(seconds / domain::minute_s, minutes);
    if (seconds < domain::day_s) return words_.ago(seconds / domain::hour_s, hours);
    return words_.ago(seconds / domain::day_s, days);
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
    return words_.months[static_cast<unsigned>(domain::calendar_of(date).month()) - 1];
}

} // namespace foothold::i18n
