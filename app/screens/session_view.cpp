#include "app/screens/session_view.hpp"

#include <algorithm>
#include <iterator>

namespace foothold::screens {

namespace {

/// After time and place.
constexpr std::ptrdiff_t place_of_teacher = 2;

void add_teacher(std::vector<ui::Fact>& facts, const std::string& teacher, const Scene& scene) {
    if (teacher.empty()) return;
    const auto after_place = facts.begin() + std::min(place_of_teacher, std::ssize(facts));
    facts.insert(after_place, {ui::Icon::person, Reader::own(teacher), Reader::own(scene.text("Teacher"))});
}

} // namespace

std::optional<SessionView> make_session(domain::Id id, const Scene& scene) {
    const auto* session = scene.records().find<domain::Session>(id);
    const auto appointment = find_appointment(id, scene);
    if (!session || !appointment) return std::nullopt;
    SessionView view{.appointment = make_appointment(*appointment, scene)};
    add_teacher(view.appointment.facts, session->teacher, scene);
    view.topic = scene.reader.content(session->topic);
    view.lessons = lessons_of_session(*session, scene);
    const auto* course = scene.records().find<domain::Course>(session->course);
    if (!course) return view;
    if (view.topic.empty() && session->week > 0 && session->week <= course->weeks.size())
        view.topic = scene.reader.content(course->weeks[session->week - 1]);
    view.course = scene.reader.content(course->title);
    view.rhythm = scene.reader.content(course->rhythm);
    view.route = Route{Screen::course, course->id};
    return view;
}

} // namespace foothold::screens
