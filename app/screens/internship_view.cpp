#include "app/screens/internship_view.hpp"

#include "app/screens/absence_view.hpp"
#include "app/screens/appointment_words.hpp"
#include "app/screens/name_words.hpp"
#include "app/screens/progress_words.hpp"
#include "app/screens/workday_words.hpp"
#include "domain/progress.hpp"

#include <algorithm>

namespace foothold::screens {

using domain::Internship;
using domain::InternshipKind;
using domain::Workday;
using ui::Fact;
using ui::Icon;

namespace {

std::optional<Fact> hours_fact(const Internship& internship, const Scene& scene) {
    if (internship.workdays.empty()) return std::nullopt;
    const Workday& first = internship.workdays.front();
    const bool is_always_so =
        std::ranges::all_of(internship.workdays, [&](const Workday& other) { return has_same_hours(first, other); });
    const std::string days = days_of(internship.workdays, scene);
    if (!is_always_so) return Fact{Icon::schedule, Reader::own(days), {}};
    return Fact{Icon::schedule, Reader::own(hours_of(first, scene)), Reader::own(days), true};
}

Fact period_fact(const Internship& internship, const Scene& scene) {
    const auto& dates = scene.reader.dates();
    const std::string period = scene.text("{first} to {last}", {i18n::phrase("first", dates.short_date(internship.from)),
                                                                i18n::phrase("last", dates.short_date(internship.until))});
    std::string detail;
    if (internship.from > scene.today())
        detail =
            scene.text("It begins {when}", {i18n::phrase("when", dates.in((internship.from - scene.today()) * domain::day_s))});
    else if (internship.until < scene.today())
        detail = scene.text("It is over");
    else
        detail = words_of(domain::weeks_of(internship, scene.today()), domain::TrackUnit::week, scene.reader);
    return {.icon = Icon::date_range,
            .answer = Reader::own(period),
            .detail = Reader::own(detail),
            .more = Reader::own(second_period(internship.from, internship.until, scene))};
}

void add_facts(InternshipView& view, const Internship& internship, const Scene& scene) {
    if (auto hours = hours_fact(internship, scene)) view.facts.push_back(std::move(*hours));
    view.facts.push_back(period_fact(internship, scene));
    if (!internship.transport.empty())
        view.facts.push_back({Icon::directions_bus, scene.reader.content(internship.transport), {}});
    if (!internship.bring.empty())
        view.facts.push_back({Icon::backpack, Reader::own(scene.text("Bring")), scene.reader.content(internship.bring)});
}

/// A place that is called like the company is told by its address alone.
ui::Words place_words(const Internship& internship, const ui::Words& company, const Scene& scene) {
    const Fact place = place_fact(internship.place, {}, scene);
    return place.answer.text == company.text ? place.detail : place.answer;
}

void add_hours(InternshipView& view, const Internship& internship, const Scene& scene) {
    for (const Workday& workday : internship.workdays)
        view.workdays.push_back({name_of(workday.weekday, scene, i18n::Position::start), hours_of(workday, scene)});
    view.kind = words_of(internship.kind, scene.reader);
    if (internship.weekly_hours > 0)
        view.weekly_hours = scene.reader.plural("{count} hour a week", "{count} hours a week", internship.weekly_hours);
    if (internship.paid_weekly_hours > 0)
        view.paid_hours =
            scene.reader.plural("{count} of them is paid", "{count} of them are paid", internship.paid_weekly_hours);
}

} // namespace

std::string words_of(InternshipKind kind, const Reader& reader) {
    switch (kind) {
    case InternshipKind::internship:
        return reader.text("Company internship (virksomhedspraktik)");
    case InternshipKind::wage_subsidy:
        return reader.text("Job with wage subsidy (løntilskud)");
    case InternshipKind::internship_with_paid_hours:
        break;
    }
    return reader.text("Internship with paid hours (praktik med lønnede timer)");
}

std::string working_hours(const Internship& internship, const Scene& scene) {
    const auto hours = hours_fact(internship, scene);
    if (!hours) return {};
    if (hours->detail.empty()) return hours->answer.text;
    return scene.text("{days}, {hours}", {i18n::phrase("days", hours->detail.text), i18n::phrase("hours", hours->answer.text)});
}

std::optional<InternshipView> make_internship(domain::Id id, const Scene& scene) {
    const auto* internship = scene.records().find<Internship>(id);
    if (!internship) return std::nullopt;
    InternshipView view;
    view.title = scene.reader.content(internship->title);
    if (const auto* company = scene.records().find<domain::Organisation>(internship->company))
        view.company = name_words(company->name, scene.reader);
    view.place = place_words(*internship, view.company, scene);
    view.contact_name = internship->contact_name;
    view.contact_phone = internship->contact_phone;
    view.contact_role = view.company.empty() ? scene.text("With you at work")
                                             : scene.text("With you at {company}", {{"company", view.company.text}});
    view.tasks = make_tasks(*internship, scene);
    if (scene.records().find<domain::Place>(internship->place)) view.directions = DirectionsSheet{internship->place, {}};
    if (const auto day = next_workday(*internship, scene)) view.absence = absence_of(*internship, *day, scene);
    add_facts(view, *internship, scene);
    add_hours(view, *internship, scene);
    view.note = work_note(scene);
    if (internship->person == scene.me()) view.diary = make_diary(*internship, scene);
    return view;
}

} // namespace foothold::screens
