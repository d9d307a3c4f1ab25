#pragma once

#include "app/i18n/calendar_words.hpp"
#include "app/i18n/translator.hpp"
#include "domain/time.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace foothold::i18n {

class SecondCalendar;

/// Where a phrase stands: Danish writes "torsdag 12. marts", and "Torsdag 12. marts" at the start of a line.
enum class Position : std::uint8_t { inside, start };

/// Writes dates and times for one reader: Gregorian, Danish time, 24 hours, Monday first, in every language, in the Translator's
/// digits. Order and signs come from the catalogue, names from CalendarWords. Made once per language; cheap to call in a frame.
/// The Catalogues of the Translator must outlive it.
class Dates {
public:
    explicit Dates(const Translator& translator);
    ~Dates();
    Dates(Dates&&) noexcept;
    Dates& operator=(Dates&&) noexcept;

    /// "Thursday 12 March", "Torsdag 12. marts", "الخميس 12 مارس".
    std::string long_date(domain::Date date, Position position = Position::start) const;
    std::string long_date_with_year(domain::Date date, Position position = Position::start) const;
    /// "12 March", "12. marts".
    std::string short_date(domain::Date date) const;
    std::string short_date_with_year(domain::Date date) const;
    /// "9–15 March", "30 March – 5 April": the seven days from this one on.
    std::string week(domain::Date monday) const;
    /// "1 to 26 February", "30 March to 5 April".
    std::string period(domain::Date first, domain::Date last) const;
    /// "Thursday".
    std::string weekday(domain::Date date, Position position = Position::start) const;
    /// "Mon", "Man", "الاثنين": for the week strip.
    std::string short_weekday(domain::Date date) const;
    /// "12".
    std::string day_number(domain::Date date) const;
    /// "Today", "Tomorrow", "Yesterday", else the long date.
    std::string day(domain::Date date, domain::Date today, Position position = Position::start) const;
    /// "Today" where it is, else the short weekday: for the week strip.
    std::string day_of_week_strip(domain::Date date, domain::Date today) const;
    /// The day in the reader's own calendar ("2 آذر 1405"); nothing where it is the Gregorian one.
    std::optional<std::string> second_calendar(domain::Date date) const;

    /// "9:00", "9.00".
    std::string clock(domain::LocalTime time) const;
    std::string clock(domain::Instant instant) const;
    /// "10:00 to 12:00", "10.00 til 12.00", "من 10:00 إلى 12:00".
    std::string range(domain::LocalTime start, domain::LocalTime end) const;
    std::string range(domain::Instant start, domain::Instant end) const;
    /// "Thursday 19 March, 9:00".
    std::string date_and_time(domain::LocalTime time, Position position = Position::start) const;
    std::string date_and_time(domain::Instant instant, Position position = Position::start) const;

    /// "1 hour 20 minutes". Whole minutes; seconds left over do not count.
    std::string duration(std::int64_t seconds) const;
    /// "1 h 20 min", "1 t 20 min": for narrow places.
    std::string short_duration(std::int64_t seconds) const;
    /// "in 1 hour 20 minutes", "om 1 time og 20 minutter"; in days from 24 hours on, "now" below a minute.
    std::string in(std::int64_t seconds) const;
    /// "in 1 h 20 min".
    std::string short_in(std::int64_t seconds) const;
    /// "2 hours ago", "for 2 timer siden", in the largest unit; "just now" below a minute.
    std::string ago(std::int64_t seconds) const;

    /// The same text with a capital letter where the language has them.
    std::string at_start(std::string text) const;

private:
    std::string placed(std::string text, Position position) const;
    const std::string& month(domain::Date date) const;
    std::string year_number(domain::Date date) const;

    Translator translator_;
    CalendarWords words_;
    std::string locale_name_;
    std::unique_ptr<SecondCalendar> second_calendar_;
};

} // namespace foothold::i18n
