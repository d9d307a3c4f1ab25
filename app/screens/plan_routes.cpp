#include "app/screens/plan_routes.hpp"

#include "domain/schedule.hpp"

#include <algorithm>

namespace foothold::screens {

using domain::Course;
using domain::Event;
using domain::Id;
using domain::Internship;
using domain::Session;
using domain::Talk;
using domain::Track;
using domain::TrackUnit;

namespace {

/// What is not over before what is, the sooner of the one and the later of the other.
template <class Entity>
bool comes_first(const Entity& a, const Entity& b, domain::Instant now) {
    const bool is_over = a.ends <= now;
    if (is_over != (b.ends <= now)) return !is_over;
    return is_over ? a.starts > b.starts : a.starts < b.starts;
}

template <class Entity, class Fits>
const Entity* next_or_last(const Scene& scene, const Fits& fits) {
    const Entity* found = nullptr;
    for (const auto& [id, each] : scene.records().all<Entity>())
        if (!each.is_cancelled && fits(each) && (!found || comes_first(each, *found, scene.now))) found = &each;
    return found;
}

Route route_to_such_talks(const Talk& one, const Scene& scene) {
    const auto* talk = next_or_last<Talk>(scene, [&](const Talk& other) {
        return other.person == one.person && other.kind == one.kind && other.with_name == one.with_name;
    });
    return {Screen::talk, talk ? talk->id : one.id};
}

/// What a plan names; nothing when it is no longer here.
std::optional<Route> route_of(Id about, const Scene& scene) {
    const auto& records = scene.records();
    if (records.find<Course>(about)) return Route{Screen::course, about};
    if (records.find<Internship>(about)) return Route{Screen::internship, about};
    if (records.find<Event>(about)) return Route{Screen::event, about};
    if (const auto* talk = records.find<Talk>(about)) return route_to_such_talks(*talk, scene);
    return std::nullopt;
}

std::optional<Route> route_to_visits(const Scene& scene) {
    const auto* visit =
        next_or_last<Event>(scene, [](const Event& event) { return event.kind == domain::EventKind::company_visit; });
    return visit ? std::optional{Route{Screen::event, visit->id}} : std::nullopt;
}

/// The first is what a step of that day is most likely about.
enum class Likelihood : std::uint8_t { agreed_talk, internship, event, beginning_course, none };

Likelihood likelihood_of(Id source, const domain::Plan& plan, const Scene& scene) {
    const auto& records = scene.records();
    if (const auto* talk = records.find<Talk>(source))
        return talk->with_name == plan.agreed_with ? Likelihood::agreed_talk : Likelihood::none;
    if (records.find<Internship>(source)) return Likelihood::internship;
    if (records.find<Event>(source)) return Likelihood::event;
    const auto* session = records.find<Session>(source);
    const auto* course = session ? records.find<Course>(session->course) : nullptr;
    return course && course->from == *plan.next_date ? Likelihood::beginning_course : Likelihood::none;
}

Route route_to(Id source, Likelihood likelihood, const Scene& scene) {
    switch (likelihood) {
    case Likelihood::agreed_talk:
        return {Screen::talk, source};
    case Likelihood::internship:
        return {Screen::internship, source};
    case Likelihood::event:
        return {Screen::event, source};
    case Likelihood::beginning_course:
    case Likelihood::none:
        break;
    }
    return {Screen::course, scene.records().find<Session>(source)->course};
}

} // namespace

const domain::Plan* current_plan(const Scene& scene) {
    const domain::Plan* newest = nullptr;
    for (const auto& [id, plan] : scene.records().all<domain::Plan>())
        if (plan.person == scene.me() && (!newest || plan.agreed_on > newest->agreed_on)) newest = &plan;
    return newest;
}

bool is_mapping(const Track& track) {
    return track.unit == TrackUnit::area && track.activity == domain::Activity::talk && track.about.is_nil();
}

std::optional<Route> route_of(const Track& track, const Scene& scene) {
    if (const auto route = route_of(track.about, scene)) return route;
    if (is_mapping(track)) return Route{Screen::competences, {}};
    return track.unit == TrackUnit::visit ? route_to_visits(scene) : std::nullopt;
}

std::optional<Route> route_of_next_step(const domain::Plan& plan, const Scene& scene) {
    if (plan.next_task == domain::NextTask::competences) return Route{Screen::competences, {}};
    if (plan.next_task == domain::NextTask::goals) return Route{Screen::new_goal, {}};
    if (const auto route = route_of(plan.next_about, scene)) return route;
    if (!plan.next_date || *plan.next_date < scene.today()) return std::nullopt;
    std::optional<Route> route;
    Likelihood best = Likelihood::none;
    for (const auto& appointment : domain::schedule_of(scene.me(), scene.records(), *plan.next_date, *plan.next_date)) {
        const Likelihood likelihood = likelihood_of(appointment.source, plan, scene);
        if (appointment.is_cancelled || likelihood >= best) continue;
        best = likelihood;
        route = route_to(appointment.source, likelihood, scene);
    }
    return route;
}

} // namespace foothold::screens
