#pragma once

#include "app/screens/meeting_ask.hpp"

#include <optional>
#include <string>
#include <vector>

namespace foothold::screens {

/// Somebody whom the mentor can ask.
struct MeetingPartner {
    domain::Id match;
    std::size_t position = 0; ///< among the matches: the colour
    std::string initials;
    std::string name;
    bool is_chosen = false;
};

struct MeetingDay {
    domain::Date date;
    std::string name;
    std::string number;
    bool is_free = false; ///< an hour is left in it
    bool is_chosen = false;
};

struct MeetingHour {
    domain::Instant starts;
    std::string words;
    bool is_free = false;
    bool is_chosen = false;
};

struct MeetingPlace {
    domain::Id place; ///< nil: not told
    ui::Words name;
    bool is_chosen = false;
};

/// A meeting that is being planned.
struct NewMeetingView {
    std::vector<MeetingPartner> partners; ///< empty where there is one to ask only
    std::string free_heading;             ///< "You and Samira are both free:"
    std::vector<MeetingTime> times;
    std::vector<MeetingDay> days;
    std::optional<domain::Date> days_before; ///< the first of the days that are shown before these
    std::optional<domain::Date> days_after;
    std::vector<MeetingHour> hours;
    std::string chosen;             ///< "Friday 13 March, 15:00 to 16:00"
    std::vector<std::string> taken; ///< what is at that time already
    std::vector<MeetingPlace> places;
    std::string field_name; ///< keeps the focus
    MeetingAsk ask;
};

/// Nothing when the match does not go on.
std::optional<NewMeetingView> make_new_meeting(domain::Id match, const Scene& scene);

} // namespace foothold::screens
