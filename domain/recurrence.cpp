#include "domain/recurrence.hpp"

#include <algorithm>

namespace foothold::domain {

namespace {

constexpr int days_ahead = 366;
/// What lies beyond is a slip of the pen, and counting with it would overflow.
constexpr Date earliest{};
constexpr Date latest{1'000'000};

/// The first day of the offer: a file may name any day of its first week.
Date first_day(const Offer& offer) {
    const Date first = std::clamp(offer.first, earliest, latest);
    const Date day = monday_of_week(first) + static_cast<int>(offer.weekday);
    return day < first ? day + 7 : day;
}

} // namespace

std::vector<Occurrence> occurrences(const Offer& offer, Date first, Date last) {
    const int step = 7 * static_cast<int>(std::clamp(offer.every_weeks, 1u, 52u));
    const Date until = offer.last ? std::min(*offer.last, last) : last;
    Date day = first_day(offer);
    if (day < first) day = day + (first - day + step - 1) / step * step;
    std::vector<Occurrence> found;
    for (; day <= until; day = day + step) {
        if (std::ranges::find(offer.not_on, day) != offer.not_on.end()) continue;
        found.push_back(
            {instant_of({day, static_cast<int>(offer.from_minute)}), instant_of({day, static_cast<int>(offer.until_minute)})});
    }
    return found;
}

std::optional<Occurrence> next_occurrence(const Offer& offer, Instant now) {
    const Date today = danish_time(now).date;
    for (const Occurrence& occurrence : occurrences(offer, today, today + days_ahead))
        if (now < occurrence.ends) return occurrence;
    return std::nullopt;
}

} // namespace foothold::domain
