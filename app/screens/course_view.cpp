#include "app/screens/course_view.hpp"

#include "app/i18n/list.hpp"
#include "app/screens/activity_words.hpp"
#include "app/screens/appointment_view.hpp"
#include "app/screens/name_words.hpp"
#include "app/screens/progress_words.hpp"
#include "domain/progress.hpp"
#include "domain/schedule.hpp"

#include <algorithm>

namespace foothold::screens {

using domain::Course;
using domain::Organisation;
using domain::OrganisationKind;
using domain::Session;
using ui::Fact;
using ui::Icon;

namespace {

constexpr std::size_t coming_max = 8;
constexpr std::size_t earlier_max = 4;

std::vector<const Session*> sessions_of(const Course& course, const Scene& scene) {
    std::vector<const Session*> sessions;
    for (const auto& [id, session] : scene.records().all<Session>())
        if (session.course == course.id) sessions.push_back(&session);
    std::ranges::sort(sessions, {}, [](const Session* session) { return session->starts; });
    return sessions;
}

/// Of what is over nothing more is said than that somebody was there: neither that it was declined nor that it had been moved.
MeetingState state_of(const Session& session, const Scene& scene) {
    if (session.is_cancelled) return MeetingState::cancelled;
    if (session.ends <= scene.now) return has_attended(session.id, scene) ? MeetingState::attended : MeetingState::over;
    const auto appointment = find_appointment(session.id, scene);
    if (appointment && appointment->is_declined) return MeetingState::declined;
    return session.change ? MeetingState::changed : MeetingState::planned;
}

MeetingRow meeting_row(const Session& session, const Scene& scene) {
    const auto& dates = scene.reader.dates();
    const auto date = domain::danish_time(session.starts).date;
    return {dates.day(date, scene.today()), dates.range(session.starts, session.ends), scene.reader.content(session.room),
            state_of(session, scene), Route{Screen::session, session.id}};
}

void add_weeks(CourseView& view, const Course& course, const Scene& scene) {
    for (std::uint32_t week = 1; week <= course.weeks.size(); ++week)
        view.groups.push_back({week,
                               scene.text("Week {week}", {i18n::phrase("week", scene.reader.number(week))}),
                               scene.reader.content(course.weeks[week - 1]),
                               {},
                               lessons_of_week(course, week, scene)});
    for (const Session* session : sessions_of(course, scene))
        if (session->week > 0 && session->week <= view.groups.size())
            view.groups[session->week - 1].meetings.push_back(meeting_row(*session, scene));
}

void add_coming_and_earlier(CourseView& view, const Course& course, const Scene& scene) {
    MeetingGroup coming{.heading = scene.text("Coming")};
    MeetingGroup earlier{.heading = scene.text("Earlier")};
    for (const Session* session : sessions_of(course, scene)) {
        if (session->ends <= scene.now)
            earlier.meetings.push_back(meeting_row(*session, scene));
        else if (coming.meetings.size() < coming_max)
            coming.meetings.push_back(meeting_row(*session, scene));
    }
    std::ranges::reverse(earlier.meetings);
    if (earlier.meetings.size() > earlier_max) earlier.meetings.resize(earlier_max);
    if (!coming.meetings.empty()) view.groups.push_back(std::move(coming));
    if (!earlier.meetings.empty()) view.groups.push_back(std::move(earlier));
}

/// How often somebody came, and never of how many: what is still to come would read as missed.
std::string attended_words(const Course& course, const Scene& scene) {
    const auto sessions = sessions_of(course, scene);
    const auto attended = std::ranges::count_if(
        sessions, [&](const Session* session) { return !session->is_cancelled && has_attended(session->id, scene); });
    return attended == 0 ? std::string{} : scene.reader.plural("You were there once", "You were there {count} times", attended);
}

std::string period(domain::Date from, domain::Date until, const Scene& scene) {
    const auto& dates = scene.reader.dates();
    return scene.text("{first} to {last}",
                      {i18n::phrase("first", dates.short_date(from)), i18n::phrase("last", dates.short_date(until))});
}

Fact languages_fact(const Course& course, const Scene& scene) {
    std::vector<std::string> names;
    for (const std::string& language : course.languages) names.push_back(scene.reader.language_name(language));
    names.front() = scene.reader.dates().at_start(names.front());
    return {Icon::translate, Reader::own(i18n::list(scene.reader.words(), names)),
            Reader::own(scene.text("Languages of the course"))};
}

void add_facts(CourseView& view, const Course& course, const Scene& scene) {
    const auto when = Reader::own(period(course.from, course.until, scene));
    const auto rhythm = scene.reader.content(course.rhythm);
    Fact times = rhythm.empty() ? Fact{Icon::date_range, when, {}} : Fact{Icon::schedule, rhythm, when};
    times.more = Reader::own(second_period(course.from, course.until, scene));
    view.facts.push_back(std::move(times));
    if (Fact place = place_fact(course.place, {}, scene); !place.answer.empty()) view.facts.push_back(std::move(place));
    if (!course.teacher.empty())
        view.facts.push_back({Icon::person, Reader::own(course.teacher), Reader::own(scene.text("Teacher"))});
    if (!course.languages.empty()) view.facts.push_back(languages_fact(course, scene));
}

std::string kind_word(OrganisationKind kind, const Reader& reader) {
    switch (kind) {
    case OrganisationKind::municipality:
        return reader.text("Municipality");
    case OrganisationKind::company:
        return reader.text("Company");
    case OrganisationKind::authority:
        return reader.text("Authority");
    case OrganisationKind::association:
        break;
    }
    return reader.text("Association");
}

Icon icon_for(OrganisationKind kind) {
    const bool is_public = kind == OrganisationKind::municipality || kind == OrganisationKind::authority;
    return is_public ? Icon::apartment : kind == OrganisationKind::company ? Icon::storefront : Icon::groups;
}

void add_programme(CourseView& view, const Course& course, const Scene& scene) {
    const auto* programme = scene.records().find<domain::Programme>(course.programme);
    if (!programme) return;
    view.programme = scene.reader.content(programme->title);
    for (const domain::Id id : programme->organisations)
        if (const auto* organisation = scene.records().find<Organisation>(id))
            view.organisations.push_back({icon_for(organisation->kind), name_words(organisation->name, scene.reader),
                                          kind_word(organisation->kind, scene.reader)});
}

} // namespace

std::optional<CourseView> make_course(domain::Id id, const Scene& scene) {
    const auto* course = scene.records().find<Course>(id);
    if (!course) return std::nullopt;
    CourseView view{.activity = domain::activity_of(course->kind)};
    view.icon = icon_of(view.activity);
    view.word = word_of(view.activity, scene.reader);
    view.title = scene.reader.content(course->title);
    view.summary = scene.reader.content(course->summary);
    view.hint = scene.reader.content(course->hint);
    view.invitation = invitation_to(*course, scene);
    const domain::Progress progress = domain::weeks_of(*course, scene.records(), scene.now);
    if (progress.total > 0) view.progress = words_of(progress, domain::TrackUnit::week, scene.reader);
    view.stones = stones_of(progress);
    view.attended = attended_words(*course, scene);
    if (scene.records().find<domain::Place>(course->place)) view.directions = DirectionsSheet{course->place, {}};
    add_programme(view, *course, scene);
    add_facts(view, *course, scene);
    view.lessons = lessons_outside_weeks(*course, scene);
    course->weeks.empty() ? add_coming_and_earlier(view, *course, scene) : add_weeks(view, *course, scene);
    return view;
}

} // namespace foothold::screens
