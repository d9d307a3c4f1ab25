#pragma once

#include "domain/enumeration.hpp"

#include <array>
#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace foothold::domain {

/// A moment: seconds since 1970-01-01T00:00Z. Everything is stored so; Danish time is for showing.
struct Instant {
    std::int64_t seconds = 0;

    auto operator<=>(const Instant&) const = default;
};

constexpr std::int64_t minute_s = 60;
constexpr std::int64_t hour_s = 60 * minute_s;
constexpr std::int64_t day_s = 24 * hour_s;

constexpr Instant operator+(Instant instant, std::int64_t seconds) { return {instant.seconds + seconds}; }
constexpr Instant operator-(Instant instant, std::int64_t seconds) { return {instant.seconds - seconds}; }
/// Seconds between two moments.
constexpr std::int64_t operator-(Instant later, Instant earlier) { return later.seconds - earlier.seconds; }

/// A day of the Gregorian calendar: days since 1970-01-01.
struct Date {
    std::int32_t days = 0;

    auto operator<=>(const Date&) const = default;
};

enum class Weekday : std::uint8_t { monday, tuesday, wednesday, thursday, friday, saturday, sunday };

template <>
inline constexpr auto enumeration_names<Weekday> = std::to_array<std::string_view>({"monday", "tuesday", "wednesday", "thursday",
                                                                                    "friday", "saturday", "sunday"});

constexpr Date operator+(Date date, int days) { return {date.days + days}; }
constexpr Date operator-(Date date, int days) { return {date.days - days}; }
constexpr int operator-(Date later, Date earlier) { return later.days - earlier.days; }

Weekday weekday_of(Date date);
Date monday_of_week(Date date);
/// ISO 8601 week number, 1-53, as Danish calendars print it.
int week_number(Date date);
Date date_of(std::chrono::year_month_day calendar);
std::chrono::year_month_day calendar_of(Date date);

/// What a clock on a wall in Denmark shows.
struct LocalTime {
    Date date;
    int minute = 0; ///< of the day, 0-1439

    auto operator<=>(const LocalTime&) const = default;
};

/// Danish time by the rule in force since 1996 (directive 2000/84/EC): UTC+1, and UTC+2 from the last Sunday of March 01:00 UTC
/// to the last Sunday of October 01:00 UTC.
LocalTime danish_time(Instant instant);
/// The moment at which that clock shows this time. In the skipped hour of March: the same distance after midnight as the old
/// offset gives. In the doubled hour of October: the first of the two.
Instant instant_of(LocalTime time);

/// "2026-03-12T08:40" (Danish time) or "2026-03-12"; nothing else.
std::optional<LocalTime> parse_local_time(std::string_view text);
std::optional<Date> parse_date(std::string_view text);
std::string to_string(Date date);

} // namespace foothold::domain
