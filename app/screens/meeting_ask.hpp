#pragma once

#include "app/screens/build.hpp"

#include <string>
#include <vector>

namespace foothold::screens {

/// A time that can be chosen.
struct MeetingTime {
    domain::Instant starts;
    std::string words; ///< "Friday 15:00"
    bool is_chosen = false;
};

/// The button that asks, and what is said about it.
struct MeetingAsk {
    AskForMeeting command;
    std::string word; ///< "Ask Samira"
    std::string note; ///< "Samira gets it in Arabic and answers yes or no."
};

/// "Friday 15:00", and with its date when it is far away.
std::string meeting_words(domain::Instant starts, const Scene& scene);
/// The name of the other half of a match.
const std::string& other_name(const domain::Match& match, const Scene& scene);

std::vector<MeetingTime> meeting_times(const std::vector<domain::Instant>& offers, domain::Instant chosen, const Scene& scene);
MeetingAsk make_meeting_ask(const domain::Match& match, domain::Instant starts, domain::Id place, const Scene& scene);

/// Rows of which one is chosen.
void meeting_times(Build& build, const std::vector<MeetingTime>& times);
void meeting_ask(Build& build, const MeetingAsk& ask);

} // namespace foothold::screens
