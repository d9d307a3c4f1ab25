#pragma once

#include "app/screens/meeting_ask.hpp"
#include "app/screens/proposal_view.hpp"
#include "app/screens/today_view.hpp"
#include "app/ui/facts.hpp"
#include "app/ui/week_grid.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace foothold::screens {

/// Something in a lane on a day.
struct ChipView {
    ui::CalendarChipLook look = ui::CalendarChipLook::lane;
    domain::Instant starts;
    domain::Instant ends;
    std::string hours;        ///< "13–15"
    std::string narrow_hours; ///< the same for a narrow column: never words
    std::string word;
    bool is_ringed = false;
    bool is_busy = false; ///< what the mentor has told of every week, no appointment
    std::optional<Route> route;
};

/// What one person does in the week, day by day from Monday on.
struct LaneView {
    std::string name;
    std::string initials;
    std::optional<std::size_t> mentee; ///< place among the matches; none: the mentor herself, or everybody
    std::array<std::vector<ChipView>, 7> days;
    std::array<std::vector<ChipView>, 7> brief; ///< what fits a narrow column: the rest as "3 things"
    domain::Id match;
    std::array<std::vector<domain::Activity>, 7> shared; ///< what these chips tell of a mentee that is not between the two
};

/// One of the mentor's plans, in the panel.
struct PlanView {
    std::optional<std::size_t> mentee;
    std::string initials; ///< of the mentee; empty: an icon stands there
    ui::Icon icon = ui::Icon::none;
    ui::Words title;
    ui::Words detail;
    Route route;
};

/// A meeting that is not settled yet, in the panel; the mentee's page has the rest of it.
struct PanelProposal {
    ProposalView proposal;
    std::size_t mentee = 0;
    std::string initials;
    std::string heading; ///< "Asks to meet"
};

/// What the mentor should know now: two plans at the same time, else the next meeting.
struct PanelView {
    bool is_clash = false;
    std::string kind;
    std::string heading; ///< "Thursday at 16:00"; empty: nothing is planned
    std::vector<PlanView> plans;
    std::vector<PanelProposal> proposals; ///< the next one that asks her, or was declined
    std::string free_heading;             ///< "You and Samira are both free:"
    std::vector<MeetingTime> times;
    std::optional<MeetingAsk> ask;
    std::string note;
};

struct WeekView {
    std::string label; ///< "9–15 March, week 11"
    domain::Date monday;
    std::size_t day = 0; ///< the chosen one, where only one is shown
    std::optional<domain::Date> previous;
    std::optional<domain::Date> next;
    std::array<ui::CalendarDay, 7> days;
    std::vector<LaneView> lanes;  ///< the mentor's own, then one for each mentee
    std::optional<LaneView> free; ///< hours in which nobody has anything, the longest in `brief`; none without mentees
    NewsListView news;
    PanelView panel;
    std::optional<Route> new_meeting; ///< none without mentees
};

WeekView make_week(const Scene& scene);

} // namespace foothold::screens
