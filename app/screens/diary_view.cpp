#include "app/screens/diary_view.hpp"

#include "app/screens/unsent_words.hpp"
#include "domain/log_day.hpp"

#include <algorithm>

namespace foothold::screens {

using domain::Date;
using domain::Internship;
using domain::LogDay;

namespace {

/// No internship lasts longer; the dates of a file may say so.
constexpr int days_max = 3 * 366;

Date first_day(const Internship& internship, const Scene& scene) { return std::max(internship.from, scene.today() - days_max); }

bool is_workday(const Internship& internship, Date day) {
    return std::ranges::any_of(internship.workdays,
                               [&](const domain::Workday& workday) { return workday.weekday == domain::weekday_of(day); });
}

std::vector<Date> workdays_of(const Internship& internship, const Scene& scene) {
    std::vector<Date> days;
    const Date last = std::min(internship.until, scene.today() + days_max);
    for (Date day = first_day(internship, scene); day <= last; day = day + 1)
        if (is_workday(internship, day)) days.push_back(day);
    return days;
}

DiaryDay day_of(const Internship& internship, Date date, const Scene& scene) {
    const domain::Id id = domain::log_day_id(internship.id, date);
    DiaryDay day{.day = date, .is_today = date == scene.today(), .route = {Screen::log_day, id}};
    day.name = scene.reader.dates().day(date, scene.today());
    const auto* written = scene.records().find<LogDay>(id);
    if (written && !written->text.empty()) day.words = {written->text, written->language};
    day.is_written = !day.words.empty();
    day.unsent = unsent_words(id, scene);
    return day;
}

void add(DiaryView& view, DiaryDay day, Date monday, Date first_monday, const Scene& scene) {
    const auto number = static_cast<std::size_t>((monday - first_monday) / 7 + 1);
    const std::string heading =
        scene.text("Week {week}", {i18n::phrase("week", scene.reader.number(static_cast<std::int64_t>(number)))});
    if (view.weeks.empty() || view.weeks.back().heading != heading) view.weeks.push_back({heading, {}});
    if (day.is_written) view.latest = day;
    if (day.day <= scene.today()) view.next = day;
    view.weeks.back().days.push_back(std::move(day));
}

} // namespace

DiaryView make_diary(const Internship& internship, const Scene& scene) {
    DiaryView view{.all = {Screen::diary, internship.id}};
    const auto days = workdays_of(internship, scene);
    std::int64_t written = 0;
    for (const Date date : days) {
        DiaryDay day = day_of(internship, date, scene);
        written += day.is_written ? 1 : 0;
        add(view, std::move(day), domain::monday_of_week(date), domain::monday_of_week(first_day(internship, scene)), scene);
    }
    view.count = scene.reader.plural("{count} day of {total}", "{count} days of {total}", written,
                                     {i18n::phrase("total", scene.reader.number(static_cast<std::int64_t>(days.size())))});
    return view;
}

namespace {

/// Of days that are all to come.
std::string first_day_words(const std::vector<Date>& days, const Scene& scene) {
    if (days.empty()) return scene.text("Your days come here when they are agreed.");
    const auto date = scene.reader.dates().long_date(days.front(), i18n::Position::inside);
    return scene.text("Your first day is {date}. From then on your days come here.", {i18n::phrase("date", date)});
}

} // namespace

std::optional<DiaryListView> make_diary_list(domain::Id id, const Scene& scene) {
    const auto* internship = scene.records().find<Internship>(id);
    if (!internship) return std::nullopt;
    DiaryListView view{.internship = scene.reader.content(internship->title)};
    const auto days = workdays_of(*internship, scene);
    for (const Date date : days)
        if (date <= scene.today()) view.days.push_back(day_of(*internship, date, scene));
    std::ranges::reverse(view.days);
    if (view.days.empty()) view.comes_next = first_day_words(days, scene);
    return view;
}

std::optional<LogDayView> make_log_day(domain::Id id, const Scene& scene) {
    for (const auto& [internship_id, internship] : scene.records().all<Internship>()) {
        if (internship.person != scene.me()) continue;
        for (const Date date : workdays_of(internship, scene)) {
            if (domain::log_day_id(internship_id, date) != id) continue;
            LogDayView view{.day = scene.reader.dates().long_date(date)};
            view.internship = scene.reader.content(internship.title);
            const DiaryDay written = day_of(internship, date, scene);
            view.words.kept = written.words;
            view.words.unsent = written.unsent;
            view.words.label = scene.text("What did you do?");
            view.words.keep = {domain::WriteLogDay{internship_id, date, {}, {}}, scene.text("Kept on this tablet.")};
            return view;
        }
    }
    return std::nullopt;
}

} // namespace foothold::screens
