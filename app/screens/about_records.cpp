#include "app/screens/about_records.hpp"

#include "app/i18n/list.hpp"
#include "app/screens/contact_words.hpp"
#include "app/screens/me_view.hpp"
#include "app/screens/name_words.hpp"
#include "app/screens/request_view.hpp"
#include "app/screens/rights_view.hpp"
#include "domain/erasure.hpp"

namespace foothold::screens {

using ui::Icon;

namespace {

using Entries = std::vector<AboutEntry>;

Entries who(const domain::Person& person, const Scene& scene) {
    const auto entry = [&](AboutGroup group, Icon icon, ui::Words title, std::string line) {
        AboutEntry made{.about = person.id, .group = group, .icon = icon, .title = std::move(title)};
        made.say(std::move(line));
        return made;
    };
    const std::string name = person.initial.empty() ? person.name : person.name + " " + person.initial + ".";
    Entries entries{
        entry(AboutGroup::me, Icon::person, Reader::own(i18n::isolated(name)), scene.text("What you are called here")),
        entry(AboutGroup::me, Icon::badge, Reader::own(role_word(person.role, scene.reader)),
              scene.text("What you are in Foothold"))};
    std::vector<std::string> languages;
    for (const std::string& language : person.languages) languages.push_back(scene.reader.language_name(language));
    if (!languages.empty())
        entries.push_back(entry(AboutGroup::me, Icon::translate,
                                Reader::own(scene.reader.dates().at_start(i18n::list(scene.reader.words(), languages))),
                                scene.text("Your languages, the first one first")));
    if (person.phase != domain::AsylumPhase::not_given)
        entries.push_back(entry(AboutGroup::me, Icon::flag, Reader::own(phase_words(person.phase, scene.reader)),
                                scene.text("Since {date}", {i18n::phrase("date", day_words(person.phase_since, scene))})));
    const auto* place = scene.records().find<domain::Place>(person.residence);
    if (!person.residence.is_nil())
        entries.push_back(
            entry(AboutGroup::home, Icon::cottage,
                  place ? name_words(place->name, scene.reader) : Reader::own(scene.text("A place that is not here")),
                  scene.text("Where you live")));
    if (place && !place->address.empty()) entries.back().say(ui::Words{place->address, "da"});
    return entries;
}

/// No operator takes every kind: of a new one it has to be thought what it says about somebody.
struct EntriesOf {
    const Scene& scene;

    Entries operator()(const domain::Person& person) const { return who(person, scene); }
    Entries operator()(const domain::Place&) const { return {}; }
    Entries operator()(const domain::Organisation&) const { return {}; }
    Entries operator()(const domain::Programme&) const { return {}; }
    Entries operator()(const domain::Course&) const { return {}; }
    Entries operator()(const domain::Session&) const { return {}; }
    Entries operator()(const domain::Enrolment& enrolment) const { return {entry_of(enrolment, scene)}; }
    Entries operator()(const domain::Attendance& attendance) const { return {entry_of(attendance, scene)}; }
    Entries operator()(const domain::Internship& internship) const { return {entry_of(internship, scene)}; }
    Entries operator()(const domain::Contact& contact) const { return {entry_of(contact, scene)}; }
    Entries operator()(const domain::Match& match) const { return {entry_of(match, scene)}; }
    Entries operator()(const domain::SharedAppointment& appointment) const { return {entry_of(appointment, scene)}; }
    Entries operator()(const domain::Talk& talk) const { return {entry_of(talk, scene)}; }
    Entries operator()(const domain::Event&) const { return {}; }
    Entries operator()(const domain::Rsvp& rsvp) const { return {entry_of(rsvp, scene)}; }
    Entries operator()(const domain::Notice& notice) const { return {entry_of(notice, scene)}; }
    Entries operator()(const domain::Message& message) const { return {entry_of(message, scene)}; }
    Entries operator()(const domain::Plan& plan) const { return {entry_of(plan, scene)}; }
    Entries operator()(const domain::Move& move) const { return {entry_of(move, scene)}; }
    Entries operator()(const domain::Lesson&) const { return {}; }
    Entries operator()(const domain::RightsCard&) const { return {}; }
    Entries operator()(const domain::Offer&) const { return {}; }
    Entries operator()(const domain::Competence& competence) const { return {entry_of(competence, scene)}; }
    Entries operator()(const domain::LogDay& day) const { return {entry_of(day, scene)}; }
    Entries operator()(const domain::Viewing& viewing) const { return {entry_of(viewing, scene)}; }
    Entries operator()(const domain::Proposal& proposal) const { return {entry_of(proposal, scene)}; }
    Entries operator()(const domain::Proof& proof) const { return {entry_of(proof, scene)}; }
    Entries operator()(const domain::DataRequest& request) const { return {entry_of(request, scene)}; }
    Entries operator()(const domain::SupportRequest& request) const { return {entry_of(request, scene)}; }
    Entries operator()(const domain::OwnGoal& goal) const { return {entry_of(goal, scene)}; }
    Entries operator()(const domain::TaskMark& mark) const { return {entry_of(mark, scene)}; }
    Entries operator()(const domain::BusyTime& busy) const { return {entry_of(busy, scene)}; }
};

/// What a mentor is shown of a participant's plan is about the participant.
bool is_shared_of(const domain::Record& record, const Scene& scene) {
    const auto* shared = std::get_if<domain::SharedAppointment>(&record);
    const auto* match = shared ? scene.records().find<domain::Match>(shared->match) : nullptr;
    return match && match->participant == scene.me();
}

} // namespace

std::vector<AboutEntry> entries_of(const domain::Record& record, const Scene& scene) {
    if (!domain::is_about(record, scene.me()) && !is_shared_of(record, scene)) return {};
    return std::visit(EntriesOf{scene}, record);
}

} // namespace foothold::screens
