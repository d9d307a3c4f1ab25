#pragma once

#include "app/screens/appointment_view.hpp"
#include "app/screens/event_words.hpp"
#include "app/ui/facts.hpp"

#include <optional>
#include <string>
#include <vector>

namespace foothold::screens {

struct SpeakerView {
    std::string name;
    ui::Words role;
};

struct EventContactView {
    std::string name;
    std::string phone;
    std::string mail;

    bool empty() const { return name.empty() && phone.empty() && mail.empty(); }
};

struct EventView {
    EventState state;
    domain::EventKind kind = domain::EventKind::meeting;
    ui::Words title;
    std::string activity; ///< "Event"
    std::string when;     ///< "Tomorrow", "In 5 days", "Now, until 20:00"
    bool is_over = false;
    std::vector<ui::Fact> facts;
    std::optional<DirectionsSheet> directions;
    std::optional<ChangeView> change;
    ui::Words cancelled_because;
    ui::Words purpose;
    std::vector<SpeakerView> speakers;
    std::string moderator;
    EventContactView contact;
};

/// Nothing when the event is not on this device any more.
std::optional<EventView> make_event(domain::Id id, const Scene& scene);

} // namespace foothold::screens
