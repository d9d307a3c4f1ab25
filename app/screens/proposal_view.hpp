#pragma once

#include "app/screens/scene.hpp"

#include <optional>
#include <string>
#include <vector>

namespace foothold::screens {

/// to_answer: the reader is asked. waiting: the reader has asked. declined: the other one said no. answered: the reader's own
/// answer, as long as it is on this device alone.
enum class ProposalState : std::uint8_t { to_answer, waiting, declined, answered };

/// A meeting that one of two has asked for and that is not settled yet for the reader.
struct ProposalView {
    domain::Id id;
    domain::Id match;
    ProposalState state = ProposalState::to_answer;
    domain::Instant starts;
    std::string name;  ///< of the other one
    std::string title; ///< "Birgitte asks: can you meet on Friday 13 March at 15:00?"
    std::string detail;
    std::string when;        ///< "Friday 15:00"
    std::string state_words; ///< "No answer yet", where the name stands beside it
    ui::Words place;         ///< may be empty
    ui::Words text;          ///< what was written with it; may be empty
};

/// Those that lie ahead, the soonest first: with this user, or with everybody.
std::vector<ProposalView> make_proposals(const Scene& scene, std::optional<domain::Id> with = std::nullopt);

} // namespace foothold::screens
