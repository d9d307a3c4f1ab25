#include "domain/time.hpp"

#include <charconv>

namespace foothold::domain {

namespace {

using namespace std::chrono;

Instant last_sunday_one_utc(int calendar_year, month in_month) {
    const sys_days day = sys_days{year{calendar_year} / in_month / Sunday[last]};
    return {duration_cast<seconds>(day.time_since_epoch()).count() + hour_s};
}

bool is_summer_time(Instant instant) {
    const auto day = floor<days>(sys_seconds{seconds{instant.seconds}});
    const int calendar_year = static_cast<int>(year_month_day{day}.year());
    return instant >= last_sunday_one_utc(calendar_year, March) && instant < last_sunday_one_utc(calendar_year, October);
}

std::int64_t offset_s(Instant instant) { return is_summer_time(instant) ? 2 * hour_s : hour_s; }

std::optional<int> read_number(std::string_view text) {
    int number = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (text.empty() || text.front() == '-' || failure != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return number;
}

std::int64_t floor_divide(std::int64_t dividend, std::int64_t divisor) {
    const std::int64_t quotient = dividend / divisor;
    return dividend % divisor < 0 ? quotient - 1 : quotient;
}

} // namespace

Weekday weekday_of(Date date) {
    constexpr int monday_offset = 3; // 1970-01-01 was a Thursday
    return static_cast<Weekday>(((date.days + monday_offset) % 7 + 7) % 7);
}

Date monday_of_week(Date date) { return date - static_cast<int>(weekday_of(date)); }

int week_number(Date date) {
    const Date thursday = monday_of_week(date) + 3;
    const Date first = date_of(calendar_of(thursday).year() / January / 1);
    return (thursday - first) / 7 + 1;
}

Date date_of(year_month_day calendar) { return {static_cast<std::int32_t>(sys_days{calendar}.time_since_epoch().count())}; }

year_month_day calendar_of(Date date) { return year_month_day{sys_days{std::chrono::days{date.days}}}; }

LocalTime danish_time(Instant instant) {
    const std::int64_t local = instant.seconds + offset_s(instant);
    const std::int64_t day = floor_divide(local, day_s);
    return {{static_cast<std::int32_t>(day)}, static_cast<int>((local - day * day_s) / minute_s)};
}

Instant instant_of(LocalTime time) {
    const Instant as_if_utc{time.date.days * day_s + time.minute * minute_s};
    const Instant in_summer = as_if_utc - 2 * hour_s;
    return is_summer_time(in_summer) ? in_summer : as_if_utc - hour_s;
}

std::optional<Date> parse_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto y = read_number(text.substr(0, 4));
    const auto m = read_number(text.substr(5, 2));
    const auto d = read_number(text.substr(8, 2));
    if (!y || !m || !d) return std::nullopt;
    const year_month_day calendar{year{*y}, month{static_cast<unsigned>(*m)}, day{static_cast<unsigned>(*d)}};
    if (!calendar.ok()) return std::nullopt;
    return date_of(calendar);
}

std::optional<LocalTime> parse_local_time(std::string_view text) {
    const auto date = parse_date(text.substr(0, 10));
    if (!date) return std::nullopt;
    if (text.size() == 10) return LocalTime{*date, 0};
    if (text.size() != 16 || text[10] != 'T' || text[13] != ':') return std::nullopt;
    const auto hour = read_number(text.substr(11, 2));
    const auto minute = read_number(text.substr(14, 2));
    if (!hour || !minute || *hour > 23 || *minute > 59) return std::nullopt;
    return LocalTime{*date, *hour * 60 + *minute};
}

std::string to_string(Date date) {
    const auto calendar = calendar_of(date);
    const auto padded = [](int number, std::size_t width) {
        std::string digits = std::to_string(number);
        return digits.size() < width ? std::string(width - digits.size(), '0') + digits : digits;
    };
    return padded(static_cast<int>(calendar.year()), 4) + '-' +
           padded(static_cast<int>(static_cast<unsigned>(calendar.month())), 2) + '-' +
           padded(static_cast<int>(static_cast<unsigned>(calendar.day())), 2);
}

} // namespace foothold::domain
