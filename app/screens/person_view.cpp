#include "app/screens/person_view.hpp"

#include "app/screens/answering_hours.hpp"
#include "app/screens/matches.hpp"
#include "app/screens/planned_with.hpp"

namespace foothold::screens {

using domain::Contact;
using ui::Fact;
using ui::Icon;

namespace {

constexpr std::size_t planned_max = 6;

std::vector<Fact> facts(const Contact& contact, const ContactWords& who, const Scene& scene) {
    std::vector<Fact> facts;
    if (!who.languages.empty())
        facts.push_back({Icon::translate, Reader::own(who.languages), Reader::own(scene.text("Languages"))});
    for (const HoursLine& line : answering_hours(contact.hours, scene))
        facts.push_back({Icon::schedule, Reader::own(line.hours), Reader::own(line.days)});
    if (who.call) facts.push_back({Icon::call, {who.call->phone, "da"}, Reader::own(scene.text("Phone")), false, true});
    return facts;
}

std::vector<PlannedRow> planned(const Contact& contact, const Scene& scene) {
    std::vector<PlannedRow> rows;
    for (const domain::Appointment& appointment : planned_with(contact, scene)) {
        if (rows.size() == planned_max) break;
        const std::string when = day_and_time(domain::danish_time(appointment.starts), scene, i18n::Position::start);
        rows.push_back({when, appointment.activity, describe(appointment, scene)});
    }
    return rows;
}

} // namespace

std::optional<PersonView> make_person(domain::Id about, const Scene& scene) {
    const auto* contact = scene.records().find<Contact>(about);
    if (!contact) return std::nullopt;
    PersonView view{.who = describe(*contact, scene)};
    view.answering = answering_words(domain::reach(*contact, domain::danish_time(scene.now)), scene);
    view.facts = facts(*contact, view.who, scene);
    view.planned_heading = scene.text("Planned with {name}", {{"name", view.who.called}});
    view.planned = planned(*contact, scene);
    const domain::Match* match = match_with(contact->user, scene);
    if (!match) return view;
    view.proposals = make_proposals(scene, contact->user);
    view.new_meeting = Route{Screen::new_meeting, match->id};
    return view;
}

} // namespace foothold::screens
