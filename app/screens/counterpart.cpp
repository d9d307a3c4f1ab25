#include "app/screens/counterpart.hpp"

#include "app/screens/matches.hpp"

namespace foothold::screens {

using domain::Contact;
using domain::Match;
using domain::Talk;

namespace {

Counterpart behind(const Contact& contact, const Scene& scene) {
    const ContactWords words = describe(contact, scene);
    Counterpart other{.user = contact.user, .name = words.called, .initial = words.initial, .role = contact.role};
    other.role_word = words.role_word;
    other.call = words.call;
    other.page = Route{Screen::person, contact.id};
    if (!contact.user.is_nil()) other.through = contact.id;
    other.has_ended = !domain::is_valid(contact, scene.records(), scene.today());
    return other;
}

Counterpart behind(const Match& match, const Scene& scene) {
    const bool is_mentor = match.mentor == scene.me();
    Counterpart other{.user = is_mentor ? match.participant : match.mentor,
                      .name = is_mentor ? match.participant_name : match.mentor_name};
    other.initial = initial_of(other.name);
    if (!is_mentor) other.role = domain::ContactRole::mentor;
    if (!is_mentor) other.role_word = word_of(*other.role, scene.reader);
    other.page = Route{is_mentor ? Screen::mentee : Screen::conversation, match.id};
    other.through = match.id;
    other.has_ended = !match.is_active() && !match.is_in_grace(scene.today());
    other.farewell = farewell_to(other.name, match, scene);
    return other;
}

} // namespace

const ui::Tone& tone_of(const Counterpart& other, const ui::Palette& colors) {
    return other.role ? tone_of(*other.role, colors) : colors.mentor;
}

std::optional<Counterpart> counterpart_behind(domain::Id id, const Scene& scene) {
    if (const auto* contact = scene.records().find<Contact>(id)) return behind(*contact, scene);
    if (const auto* match = scene.records().find<Match>(id)) return behind(*match, scene);
    return std::nullopt;
}

Counterpart counterpart_of(const Talk& talk, const Scene& scene) {
    const bool is_mine = talk.person == scene.me();
    const std::string& name = is_mine ? talk.with_name : talk.person_name;
    const domain::Id user = is_mine ? talk.with_user : talk.person;
    for (const auto& [id, contact] : scene.records().all<Contact>()) {
        const bool is_same = user.is_nil() ? contact.name == name : contact.user == user;
        if (is_mine && contact.person == scene.me() && is_same) return behind(contact, scene);
    }
    for (const auto& [id, match] : scene.records().all<Match>())
        if (!user.is_nil() && (match.mentor == user || match.participant == user)) return behind(match, scene);
    return {.user = user, .name = name, .initial = initial_of(name)};
}

Route conversation_with(domain::Id user, const Scene& scene) {
    const Route nowhere{scene.model.role() == domain::Role::mentor ? Screen::messages : Screen::people, {}};
    Route reading = nowhere;
    const auto take = [&](domain::Id through) {
        const auto other = counterpart_behind(through, scene);
        const bool can_be_answered = other && other->through && !other->has_ended;
        if (can_be_answered || reading == nowhere) reading = {Screen::conversation, through};
        return can_be_answered;
    };
    for (const auto& [id, contact] : scene.records().all<Contact>())
        if (contact.user == user && contact.person == scene.me() && take(id)) return reading;
    for (const auto& [id, match] : scene.records().all<Match>())
        if ((match.mentor == user || match.participant == user) && take(id)) return reading;
    return reading;
}

} // namespace foothold::screens
