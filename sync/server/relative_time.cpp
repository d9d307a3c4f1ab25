#include "sync/server/relative_time.hpp"

#include "domain/enumeration.hpp"
#include "domain/hours.hpp"

#include <charconv>

namespace foothold::server {

namespace {

using domain::Date;
using domain::Instant;
using domain::Weekday;

std::optional<int> parse_digits(std::string_view text) {
    int number = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool is_plain = !text.empty() && text.front() >= '0' && text.front() <= '9';
    if (!is_plain || failure != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return number;
}

/// "+7", "-2", or nothing at all, which is 0. At most some twenty years.
std::optional<int> parse_offset(std::string_view text) {
    constexpr int offset_max = 9999;
    if (text.empty()) return 0;
    const auto number = parse_digits(text.substr(1));
    if (!number || *number > offset_max || (text.front() != '+' && text.front() != '-')) return std::nullopt;
    return text.front() == '-' ? -*number : *number;
}

std::optional<Instant> parse_distance(std::string_view text, Instant now) {
    if (text.empty()) return now;
    const char unit = text.back();
    const auto count = parse_offset(text.substr(0, text.size() - 1));
    const std::int64_t unit_s = unit == 'd' ? domain::day_s : unit == 'h' ? domain::hour_s : unit == 'm' ? domain::minute_s : 0;
    if (!count || text.size() < 3 || unit_s == 0) return std::nullopt;
    return now + *count * unit_s;
}

} // namespace

std::optional<Date> parse_day(std::string_view text, Instant now) {
    if (const auto date = domain::parse_date(text)) return date;
    const auto sign = std::min(text.find_first_of("+-"), text.size());
    const auto name = text.substr(0, sign);
    const auto offset = parse_offset(text.substr(sign));
    const Date today = domain::danish_time(now).date;
    if (!offset) return std::nullopt;
    if (name == "today") return today + *offset;
    const auto weekday = domain::value_named<Weekday>(name);
    if (!weekday) return std::nullopt;
    return domain::monday_of_week(today) + static_cast<int>(*weekday) + *offset;
}

std::optional<Instant> parse_moment(std::string_view text, Instant now) {
    if (text.starts_with("now")) return parse_distance(text.substr(3), now);
    const auto space = text.rfind(' ');
    if (space == std::string_view::npos) return std::nullopt;
    const auto day = parse_day(text.substr(0, space), now);
    const auto minute = domain::parse_clock(text.substr(space + 1));
    if (!day || !minute) return std::nullopt;
    return domain::instant_of({*day, *minute});
}

} // namespace foothold::server
