#pragma once

#include "app/screens/free_time.hpp"
#include "app/screens/scene.hpp"
#include "domain/busy_time.hpp"

#include <string>
#include <vector>

namespace foothold::screens {

/// A busy time that the reader has told.
struct BusyView {
    domain::Id id;
    ui::Words words;                ///< their own, else "Busy"
    std::vector<std::string> hours; ///< "Monday to Thursday, 8:00 to 15:00"
    std::string unsent;             ///< where it is on its way
    Perform take_back;
};

struct BusyDayView {
    std::string name; ///< "Mon"
    bool is_chosen = false;
    BusyChoice other; ///< what is chosen when it is tapped
};

/// Half an hour earlier or later.
struct BusyStep {
    std::string time; ///< that it leads to
    BusyChoice choice;
    bool is_possible = false; ///< it is the same day
};

/// When the one that is being added begins, or ends.
struct BusyClockView {
    std::string name; ///< "From"
    std::string time;
    BusyStep earlier;
    BusyStep later;
};

/// The reader's own busy times, and one that is being added.
struct BusyTimesView {
    std::vector<BusyView> told; ///< the oldest first
    std::vector<BusyDayView> days;
    BusyClockView from;
    BusyClockView until;
    std::string chosen; ///< "Monday and Wednesday, 8:00 to 16:00", or why it cannot be kept yet
    bool can_be_kept = false;
    KeepBusy keep;
};

BusyTimesView make_busy_times(const Scene& scene);

/// Hours of one day in which the reader has told that they can not.
struct BusyHours {
    const domain::BusyTime* busy = nullptr;
    Span span;
};

/// In order of time. What somebody else has told is not there, and neither is what was taken back.
std::vector<BusyHours> busy_on(domain::Date date, const Scene& scene);
/// Their own words in a narrow place, else "Busy".
std::string busy_word(const domain::BusyTime& busy, const Scene& scene);
/// What somebody should know who chooses this time all the same; empty when it is not a busy one.
std::string busy_then(domain::Instant starts, domain::Instant ends, const Scene& scene);

} // namespace foothold::screens
