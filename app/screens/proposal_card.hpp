#pragma once

#include "app/screens/build.hpp"
#include "app/screens/proposal_view.hpp"

namespace foothold::screens {

/// What the reader is asked, each on a card of its own, with yes and no.
void asked_cards(Build& build, const std::vector<ProposalView>& proposals);

/// One card for what the reader has asked or answered: what has become of it, and how to take it back.
void own_proposals_card(Build& build, const std::vector<ProposalView>& proposals);

} // namespace foothold::screens
