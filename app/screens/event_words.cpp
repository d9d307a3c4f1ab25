#include "app/screens/event_words.hpp"

namespace foothold::screens {

using domain::EventKind;

namespace {

bool is_waiting(const client::ActionReport* report) {
    return report && (report->state == client::ActionState::keeping || report->state == client::ActionState::kept);
}

std::string head_count(const domain::Event& event, const Scene& scene) {
    if (event.capacity == 0) return scene.reader.plural("{count} comes", "{count} come", event.coming);
    const std::string room = scene.reader.number(event.capacity);
    return scene.reader.plural("{count} comes, room for {room}", "{count} come, room for {room}", event.coming,
                               {i18n::phrase("room", room)});
}

EventAnswer answer_to(const domain::Event& event, const Scene& scene) {
    const auto* answer = scene.records().find<domain::Rsvp>(domain::combine(event.id, scene.me()));
    if (!answer) return EventAnswer::none;
    const bool waits = is_waiting(scene.model.latest_about(event.id));
    if (answer->is_coming) return waits ? EventAnswer::coming_not_sent : EventAnswer::coming;
    return waits ? EventAnswer::declined_not_sent : EventAnswer::none;
}

std::string places_words(const domain::Event& event, const Scene& scene) {
    if (scene.model.role() == domain::Role::coordinator) return head_count(event, scene);
    if (event.capacity == 0) return scene.text("Room for everybody");
    if (event.is_full()) return scene.text("Full");
    return scene.reader.plural("{count} place left", "{count} places left", event.places_left());
}

} // namespace

bool is_volunteer_offer(EventKind kind) {
    switch (kind) {
    case EventKind::communal_eating:
    case EventKind::language_practice:
    case EventKind::tour:
    case EventKind::legal_help:
        return true;
    case EventKind::meeting:
    case EventKind::company_visit:
    case EventKind::lesson:
        break;
    }
    return false;
}

EventState state_of(const domain::Event& event, const Scene& scene) {
    EventState state{.event = event.id, .answer = answer_to(event, scene), .places = places_words(event, scene)};
    state.is_full = event.is_full();
    state.is_cancelled = event.is_cancelled;
    state.is_changed = event.change.has_value() && !event.is_cancelled;
    const bool is_staff = scene.model.role() == domain::Role::coordinator;
    state.can_be_answered = !event.is_cancelled && event.ends >= scene.now && !is_staff;
    return state;
}

} // namespace foothold::screens
