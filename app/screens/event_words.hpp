#pragma once

#include "app/screens/scene.hpp"
#include "domain/event.hpp"

#include <string>

namespace foothold::screens {

/// Whether the reader comes, and whether the server knows.
enum class EventAnswer : std::uint8_t { none, coming, coming_not_sent, declined_not_sent };

/// Where the reader and an event stand with each other.
struct EventState {
    domain::Id event;
    EventAnswer answer = EventAnswer::none;
    std::string places; ///< "4 places left", "Full", "Room for everybody"; the head count for a coordinator
    bool is_full = false;
    bool is_cancelled = false;
    bool is_changed = false;
    bool can_be_answered = false; ///< not what is cancelled or over; and a coordinator counts, but does not answer

    bool is_coming() const { return answer == EventAnswer::coming || answer == EventAnswer::coming_not_sent; }
};

EventState state_of(const domain::Event& event, const Scene& scene);

/// Meals, language practice, tours and legal help: what volunteers offer beside the courses.
bool is_volunteer_offer(domain::EventKind kind);

} // namespace foothold::screens
