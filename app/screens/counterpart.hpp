#pragma once

#include "app/screens/contact_words.hpp"

#include <optional>
#include <string>

namespace foothold::screens {

/// The other one of a talk or a conversation: a contact of a participant, or the participant of a mentor's match.
struct Counterpart {
    domain::Id user; ///< nil: not a user of Foothold
    std::string name;
    std::string initial;
    std::optional<domain::ContactRole> role; ///< none: a participant
    std::string role_word;                   ///< may be empty
    std::optional<CallSheet> call;
    std::optional<Route> page;         ///< where more is told of them
    std::optional<domain::Id> through; ///< the contact or match that messages go through
    bool has_ended = false;            ///< no more messages
    std::string farewell;              ///< how long there can be messages, of a match that has ended
};

const ui::Tone& tone_of(const Counterpart& other, const ui::Palette& colors);

/// The one behind a contact or a match; nothing when the reader has neither.
std::optional<Counterpart> counterpart_behind(domain::Id contact_or_match, const Scene& scene);
Counterpart counterpart_of(const domain::Talk& talk, const Scene& scene);
/// Where messages with this user are; the people, a mentor's messages, when the reader writes to them no more.
Route conversation_with(domain::Id user, const Scene& scene);

} // namespace foothold::screens
