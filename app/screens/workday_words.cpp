#include "app/screens/workday_words.hpp"

#include "app/i18n/list.hpp"

namespace foothold::screens {

using domain::Workday;

std::string name_of(domain::Weekday weekday, const Scene& scene, i18n::Position position) {
    const domain::Date any_monday = domain::monday_of_week(scene.today());
    return scene.reader.dates().weekday(any_monday + static_cast<int>(weekday), position);
}

std::string hours_of(const Workday& workday, const Scene& scene) {
    const domain::Date today = scene.today();
    return scene.reader.dates().range(domain::LocalTime{today, static_cast<int>(workday.from_minute)},
                                      domain::LocalTime{today, static_cast<int>(workday.until_minute)});
}

bool has_same_hours(const Workday& a, const Workday& b) {
    return a.from_minute == b.from_minute && a.until_minute == b.until_minute;
}

std::string days_of(const std::vector<Workday>& workdays, const Scene& scene) {
    const int first = static_cast<int>(workdays.front().weekday);
    const int last = static_cast<int>(workdays.back().weekday);
    const bool is_in_a_row = workdays.size() > 2 && last - first + 1 == std::ssize(workdays);
    if (is_in_a_row)
        return scene.text("{first} to {last}",
                          {i18n::phrase("first", name_of(workdays.front().weekday, scene, i18n::Position::start)),
                           i18n::phrase("last", name_of(workdays.back().weekday, scene, i18n::Position::inside))});
    std::vector<std::string> names;
    names.reserve(workdays.size());
    for (const Workday& workday : workdays) names.push_back(name_of(workday.weekday, scene, i18n::Position::inside));
    names.front() = scene.reader.dates().at_start(names.front());
    return i18n::list(scene.reader.words(), names);
}

} // namespace foothold::screens
