#include "app/screens/answering_hours.hpp"

#include "app/i18n/list.hpp"

#include <algorithm>
#include <utility>

namespace foothold::screens {

using domain::OpeningHours;

namespace {

constexpr std::uint32_t minutes_of_day = 1440;
constexpr int days_of_week = 7;

/// From and until, in order.
using DayHours = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

DayHours hours_on(const std::vector<OpeningHours>& all, int day) {
    DayHours hours;
    for (const OpeningHours& each : all)
        if (static_cast<int>(each.weekday) == day) hours.emplace_back(each.from_minute, each.until_minute);
    std::ranges::sort(hours);
    return hours;
}

std::string hours_words(const DayHours& hours, const Scene& scene) {
    std::vector<std::string> ranges;
    for (const auto& [from, until] : hours) {
        if (from == 0 && until >= minutes_of_day) return scene.text("Day and night");
        const domain::LocalTime starts{scene.today(), static_cast<int>(from)};
        const domain::LocalTime ends{scene.today(), static_cast<int>(until)};
        ranges.push_back(scene.reader.dates().range(starts, ends));
    }
    return i18n::list(scene.reader.words(), ranges);
}

std::string days_words(int first, int last, const Scene& scene) {
    if (last - first + 1 == days_of_week) return scene.text("Every day");
    const domain::Date monday = domain::monday_of_week(scene.today());
    const auto& dates = scene.reader.dates();
    const std::string from = dates.weekday(monday + first);
    if (first == last) return from;
    const std::string until = dates.weekday(monday + last, i18n::Position::inside);
    return scene.text("{first} to {last}", {i18n::phrase("first", from), i18n::phrase("last", until)});
}

} // namespace

std::vector<HoursLine> answering_hours(const std::vector<OpeningHours>& all, const Scene& scene) {
    std::vector<HoursLine> lines;
    for (int first = 0; first < days_of_week;) {
        const DayHours hours = hours_on(all, first);
        int last = first;
        while (last + 1 < days_of_week && hours_on(all, last + 1) == hours) ++last;
        if (!hours.empty()) lines.push_back({days_words(first, last, scene), hours_words(hours, scene)});
        first = last + 1;
    }
    return lines;
}

} // namespace foothold::screens
