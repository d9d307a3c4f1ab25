#pragma once

#include "app/ui/tree.hpp"

#include <string>
#include <vector>

namespace foothold::ui {

/// quiet: one's own. lane: in the colour of the lane. with_me: solid in that colour. two_plans: at the same time. free: nobody
/// has anything. asked: a meeting that somebody has not answered yet, an outline in the colour of the lane.
enum class CalendarChipLook : std::uint8_t { quiet, lane, with_me, two_plans, free, asked };

struct CalendarChip {
    CalendarChipLook look = CalendarChipLook::lane;
    std::string hours;
    std::string word;
    bool is_ringed = false; ///< one of two plans at the same time
    Tap tap;
};

/// One person's row. With `icon` instead of initials it is everybody's.
struct CalendarLane {
    std::string name;
    std::string initials;
    Icon icon = Icon::none;
    Tone tone;
    Color strong = transparent; ///< behind the white letters of `with_me`, in light and dark
    std::vector<std::vector<CalendarChip>> days;
    std::string nothing = {}; ///< said by `day_lanes` where there is no chip
};

struct CalendarDay {
    std::string name;
    std::string number;
    bool is_today = false;
};

/// Lanes are people, columns are days; fills the height that it is given.
void week_grid(Tree& tree, const std::vector<CalendarDay>& days, const std::vector<CalendarLane>& lanes);

/// One day of the lanes, one under the other, for narrow screens and large text.
void day_lanes(Tree& tree, std::size_t day, const std::vector<CalendarLane>& lanes);

} // namespace foothold::ui
