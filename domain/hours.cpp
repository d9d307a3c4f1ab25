#include "domain/hours.hpp"

#include "domain/enumeration.hpp"

#include <charconv>
#include <cstdint>

namespace foothold::domain {

namespace {

std::optional<int> parse_two_digits(std::string_view text) {
    int number = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool is_plain = text.size() == 2 && text.front() >= '0' && text.front() <= '9';
    if (!is_plain || failure != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return number;
}

std::vector<Weekday> weekdays_named(std::string_view text) {
    std::vector<Weekday> days;
    for (int index = 0; index < 7; ++index) {
        const auto day = static_cast<Weekday>(index);
        const bool is_meant = text == "every day" || (text == "weekdays" && day < Weekday::saturday) || text == name_of(day);
        if (is_meant) days.push_back(day);
    }
    return days;
}

} // namespace

std::optional<int> parse_clock(std::string_view text) {
    if (text.size() != 5 || text[2] != ':') return std::nullopt;
    const auto hour = parse_two_digits(text.substr(0, 2));
    const auto minute = parse_two_digits(text.substr(3));
    if (!hour || !minute || *minute > 59 || *hour * 60 + *minute > 24 * 60) return std::nullopt;
    return *hour * 60 + *minute;
}

std::vector<OpeningHours> parse_hours(std::string_view text) {
    const auto space = text.rfind(' ');
    if (space == std::string_view::npos || text.size() - space != 12 || text[space + 6] != '-') return {};
    const auto from = parse_clock(text.substr(space + 1, 5));
    const auto until = parse_clock(text.substr(space + 7));
    if (!from || !until || *from >= *until) return {};
    std::vector<OpeningHours> hours;
    for (const Weekday day : weekdays_named(text.substr(0, space)))
        hours.push_back({day, static_cast<std::uint32_t>(*from), static_cast<std::uint32_t>(*until)});
    return hours;
}

} // namespace foothold::domain
