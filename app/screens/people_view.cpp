#include "app/screens/people_view.hpp"

#include "app/screens/appointment_words.hpp"
#include "app/screens/correspondents.hpp"
#include "app/screens/planned_with.hpp"

#include <algorithm>
#include <tuple>

namespace foothold::screens {

using domain::Contact;
using domain::Reachable;

namespace {

/// Who answers when the first one no longer does.
std::optional<LifelineView::Later> later_than(const Reachable& first, const Scene& scene) {
    if (!first.closes) return std::nullopt;
    const auto line = domain::lifeline(scene.records(), *first.closes);
    const auto next = std::ranges::find_if(
        line, [&](const Reachable& other) { return other.is_open && other.contact->id != first.contact->id; });
    const bool goes_on = std::ranges::any_of(
        line, [&](const Reachable& other) { return other.is_open && other.contact->id == first.contact->id; });
    if (next == line.end() || goes_on) return std::nullopt;
    const std::string time = scene.reader.dates().clock(*first.closes);
    return LifelineView::Later{scene.text("After {time}", {{"time", time}}), describe(*next->contact, scene)};
}

/// Whoever opens first, in whatever place of the lifeline.
std::optional<LifelineView::Later> next_to_open(const std::vector<Reachable>& line, const Scene& scene) {
    const Reachable* next = nullptr;
    for (const Reachable& each : line)
        if (each.opens && (!next || *each.opens < *next->opens)) next = &each;
    if (!next) return std::nullopt;
    return LifelineView::Later{answering_words(*next, scene), describe(*next->contact, scene)};
}

LifelineView emergency(const std::vector<Reachable>& line, const Scene& scene) {
    LifelineView view{.sentence = scene.text("Nobody answers just now. If somebody is in danger, call 112."),
                      .is_emergency = true};
    view.who.called = "112";
    view.who.call = CallSheet{"112", "112"};
    view.later = next_to_open(line, scene);
    return view;
}

/// "Today 16:00, the café in Building A"
std::string meeting_words(const domain::Appointment& appointment, const Scene& scene) {
    const std::string when = day_and_time(domain::danish_time(appointment.starts), scene, i18n::Position::start);
    const auto facts = facts_of(appointment, scene);
    const auto place = std::ranges::find(facts, ui::Icon::place, &ui::Fact::icon);
    if (place == facts.end()) return when;
    return scene.text("{when}, {place}", {i18n::phrase("when", when), {"place", inside_sentence(place->answer)}});
}

PersonCard card(const Contact& contact, const Scene& scene) {
    const auto planned = planned_with(contact, scene);
    const std::string when = planned.empty() ? answering_words(domain::reach(contact, domain::danish_time(scene.now)), scene)
                                             : meeting_words(planned.front(), scene);
    return {describe(contact, scene), when, unread_words(unread_from(contact.user, scene), scene)};
}

bool is_on_hero(const Contact& contact, const PeopleView& view) {
    if (contact.desk.empty() || !view.lifeline) return false;
    return view.lifeline->who.id == contact.id || (view.lifeline->later && view.lifeline->later->who.id == contact.id);
}

} // namespace

std::optional<LifelineView> make_lifeline(const Scene& scene) {
    const auto line = domain::lifeline(scene.records(), domain::danish_time(scene.now));
    if (line.empty()) return std::nullopt;
    const Reachable& first = line.front();
    if (!first.is_open) return emergency(line, scene);
    return LifelineView{describe(*first.contact, scene), lifeline_sentence(first, scene), later_than(first, scene)};
}

std::vector<const Contact*> contacts_in_order(const Scene& scene) {
    std::vector<const Contact*> contacts;
    for (const auto& [id, contact] : scene.records().all<Contact>()) {
        const bool is_mine = contact.person == scene.me() || contact.person.is_nil();
        if (is_mine && domain::is_valid(contact, scene.records(), scene.today())) contacts.push_back(&contact);
    }
    std::ranges::sort(contacts, {}, [](const Contact* contact) {
        return std::tuple{contact->lifeline_order == 0, contact->lifeline_order, contact->role, contact->id};
    });
    return contacts;
}

PeopleView make_people(const Scene& scene) {
    PeopleView view{.lifeline = make_lifeline(scene), .people = {}};
    for (const Contact* contact : contacts_in_order(scene))
        if (!is_on_hero(*contact, view)) view.people.push_back(card(*contact, scene));
    return view;
}

} // namespace foothold::screens
