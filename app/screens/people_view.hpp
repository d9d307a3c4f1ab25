#pragma once

#include "app/screens/contact_words.hpp"

#include <optional>
#include <string>
#include <vector>

namespace foothold::screens {

/// The human who can be reached best now, and who answers after that. When nobody answers it is 112, and who does so next.
struct LifelineView {
    ContactWords who;
    std::string sentence; ///< "Birgitte, your mentor, answers until 20:00"
    struct Later {
        std::string heading; ///< "After 20:00", "Answers again tomorrow 9:00"
        ContactWords who;
    };
    std::optional<Later> later;
    bool is_emergency = false; ///< 112
};

struct PersonCard {
    ContactWords who;
    std::string when;   ///< the next meeting, or when they answer; may be empty
    std::string unread; ///< "2 new messages"; may be empty
};

struct PeopleView {
    std::optional<LifelineView> lifeline;
    std::vector<PersonCard> people;
};

/// The reader's own and those of everybody, without those that have run out; the lifeline in front.
std::vector<const domain::Contact*> contacts_in_order(const Scene& scene);

/// Nothing for whoever has no lifeline.
std::optional<LifelineView> make_lifeline(const Scene& scene);

PeopleView make_people(const Scene& scene);

} // namespace foothold::screens
