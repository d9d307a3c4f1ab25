#pragma once

#include "app/screens/appointment_words.hpp"
#include "app/screens/contact_words.hpp"
#include "app/screens/proposal_view.hpp"

#include <optional>
#include <string>
#include <vector>

namespace foothold::screens {

/// Something planned with somebody.
struct PlannedRow {
    std::string when;
    domain::Activity activity = domain::Activity::talk;
    AppointmentWords words;
};

/// A contact, whole.
struct PersonView {
    ContactWords who;
    std::string answering; ///< "Answers until 20:00"; may be empty
    std::vector<ui::Fact> facts;
    std::string planned_heading;
    std::vector<PlannedRow> planned;
    std::vector<ProposalView> proposals;
    std::optional<Route> new_meeting; ///< of the reader's mentor
};

/// Nothing when the contact is no longer the reader's.
std::optional<PersonView> make_person(domain::Id about, const Scene& scene);

} // namespace foothold::screens
