#include "app/screens/busy_view.hpp"

#include "app/screens/about_records.hpp"
#include "app/screens/unsent_words.hpp"
#include "app/screens/workday_words.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace foothold::screens {

using domain::BusyTime;
using domain::Instant;
using domain::LocalTime;
using domain::TellBusyTime;
using domain::Weekday;
using domain::Workday;

namespace {

constexpr int half_an_hour = 30;
constexpr int minutes_of_day = 24 * 60;

std::vector<const BusyTime*> told_by_reader(const Scene& scene) {
    std::vector<const BusyTime*> told;
    for (const auto& [id, busy] : scene.records().all<BusyTime>())
        if (busy.person == scene.me() && !busy.hours.empty()) told.push_back(&busy);
    return told;
}

/// A line for the days that have the same hours.
std::vector<std::string> lines_of(std::vector<Workday> hours, const Scene& scene) {
    std::ranges::sort(hours, {}, [](const Workday& day) { return std::pair{day.weekday, day.from_minute}; });
    std::vector<std::vector<Workday>> alike;
    for (const Workday& day : hours) {
        const auto same = std::ranges::find_if(alike, [&](const auto& days) { return has_same_hours(days.front(), day); });
        same == alike.end() ? alike.push_back({day}) : same->push_back(day);
    }
    std::vector<std::string> lines;
    lines.reserve(alike.size());
    for (const auto& days : alike)
        lines.push_back(scene.text(
            "{day}, {hours}", {i18n::phrase("day", days_of(days, scene)), i18n::phrase("hours", hours_of(days.front(), scene))}));
    return lines;
}

ui::Words words_of(const BusyTime& busy, const Scene& scene) {
    return busy.text.empty() ? Reader::own(busy_word(busy, scene)) : written_words(busy.text, busy.language, scene);
}

BusyView view_of(const BusyTime& busy, const Scene& scene) {
    const TellBusyTime told{busy.id, busy.text, busy.language, busy.hours};
    TellBusyTime taken_back = told;
    taken_back.hours.clear();
    return {.id = busy.id,
            .words = words_of(busy, scene),
            .hours = lines_of(busy.hours, scene),
            .unsent = unsent_words(busy.id, scene),
            .take_back = {taken_back, scene.text("Taken back. Kept on this tablet."), told}};
}

std::vector<BusyDayView> days_to_choose(const BusyChoice& choice, const Scene& scene) {
    const domain::Date any_monday = domain::monday_of_week(scene.today());
    std::vector<BusyDayView> days;
    for (std::size_t day = 0; day < choice.days.size(); ++day) {
        BusyChoice other = choice;
        other.days[day] = !choice.days[day];
        days.push_back({scene.reader.dates().short_weekday(any_monday + static_cast<int>(day)), choice.days[day], other});
    }
    return days;
}

std::string clock(int minute, const Scene& scene) { return scene.reader.dates().clock(LocalTime{scene.today(), minute}); }

BusyStep step(int BusyChoice::*minute, int by, const Scene& scene) {
    const BusyChoice& choice = scene.place.busy;
    BusyChoice other = choice;
    other.*minute = std::clamp(choice.*minute + by, 0, minutes_of_day);
    return {clock(other.*minute, scene), other, other != choice};
}

BusyClockView clock_view(std::string name, int BusyChoice::*minute, const Scene& scene) {
    return {std::move(name), clock(scene.place.busy.*minute, scene), step(minute, -half_an_hour, scene),
            step(minute, half_an_hour, scene)};
}

std::vector<Workday> hours_chosen(const BusyChoice& choice) {
    std::vector<Workday> hours;
    for (std::size_t day = 0; day < choice.days.size(); ++day)
        if (choice.days[day])
            hours.push_back({static_cast<Weekday>(day), static_cast<std::uint32_t>(choice.from_minute),
                             static_cast<std::uint32_t>(choice.until_minute)});
    return hours;
}

void add_chosen(BusyTimesView& view, const Scene& scene) {
    const BusyChoice& choice = scene.place.busy;
    const std::vector<Workday> hours = hours_chosen(choice);
    view.can_be_kept = !hours.empty() && domain::are_hours(hours);
    if (view.can_be_kept)
        view.chosen = lines_of(hours, scene).front();
    else
        view.chosen =
            hours.empty() ? scene.text("Choose at least one day.") : scene.text("The end has to come after the beginning.");
    view.keep = {TellBusyTime{.hours = hours}, scene.text("Kept on this tablet.")};
}

} // namespace

BusyTimesView make_busy_times(const Scene& scene) {
    BusyTimesView view;
    auto told = told_by_reader(scene);
    std::ranges::sort(told, {}, [](const BusyTime* busy) { return std::tuple{busy->at, busy->id}; });
    for (const BusyTime* busy : told) view.told.push_back(view_of(*busy, scene));
    view.days = days_to_choose(scene.place.busy, scene);
    // Translators: above the time at which something begins every week.
    view.from = clock_view(scene.reader.text_in("hours", "From"), &BusyChoice::from_minute, scene);
    // Translators: above the time at which something ends every week.
    view.until = clock_view(scene.reader.text_in("hours", "Until"), &BusyChoice::until_minute, scene);
    add_chosen(view, scene);
    return view;
}

std::vector<BusyHours> busy_on(domain::Date date, const Scene& scene) {
    std::vector<BusyHours> hours;
    for (const BusyTime* busy : told_by_reader(scene))
        for (const Workday& day : busy->hours)
            if (day.weekday == domain::weekday_of(date))
                hours.push_back({busy, {static_cast<int>(day.from_minute), static_cast<int>(day.until_minute)}});
    std::ranges::stable_sort(hours, {}, [](const BusyHours& each) { return std::pair{each.span.from, each.span.until}; });
    return hours;
}

std::string busy_word(const BusyTime& busy, const Scene& scene) {
    // Translators: in a narrow column, of hours in which the reader has no time.
    return busy.text.empty() ? scene.text("Busy") : busy.text;
}

std::string busy_then(Instant starts, Instant ends, const Scene& scene) {
    const LocalTime from = domain::danish_time(starts);
    const int until = from.minute + static_cast<int>((ends - starts) / domain::minute_s);
    for (const BusyHours& each : busy_on(from.date, scene)) {
        if (each.span.from >= until || each.span.until <= from.minute) continue;
        if (each.busy->text.empty()) return scene.text("You have told that you can’t then.");
        return scene.text("You have this then: {what}", {{"what", each.busy->text}});
    }
    return {};
}

AboutEntry entry_of(const BusyTime& busy, const Scene& scene) {
    AboutEntry entry{.about = busy.id, .group = AboutGroup::plan, .icon = ui::Icon::event_busy};
    entry.title = Reader::own(scene.text("When you can’t, every week"));
    entry.at = busy.at;
    entry.say(written_words(busy.text, busy.language, scene));
    for (const Workday& day : busy.hours)
        entry.say(scene.text("{day}, {hours}", {i18n::phrase("day", name_of(day.weekday, scene, i18n::Position::start)),
                                                i18n::phrase("hours", hours_of(day, scene))}));
    if (busy.hours.empty()) entry.say(scene.text("Taken back"));
    return entry;
}

} // namespace foothold::screens
