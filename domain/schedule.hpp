#pragma once

#include "domain/activity.hpp"
#include "domain/records.hpp"
#include "domain/time.hpp"

#include <vector>

namespace foothold::domain {

/// Something with a beginning and an end on a participant's day, whichever entity it comes from: a session, a talk, an event that
/// the person said yes to, a day of an internship.
struct Appointment {
    Id source; ///< id of that entity; for a day of an internship the internship's
    Activity activity = Activity::course;
    Instant starts;
    Instant ends;
    bool is_cancelled = false;
    bool is_declined = false; ///< the person said "I can't come"

    bool operator==(const Appointment&) const = default;
};

/// Whatever the network does, people are prepared for so many days from today on.
inline constexpr int prepared_days = 14;

/// Everything of this person that begins on these days, in order of beginning. `last` is included. What a move of theirs ends is
/// not there from the moving day on, and the course that takes over is, whether or not the server has carried the move out.
std::vector<Appointment> schedule_of(Id person, const Records& records, Date first, Date last);

/// What is running or comes next: the first appointment that is not over, cancelled or declined. Null when there is none.
const Appointment* next_of(const std::vector<Appointment>& schedule, Instant now);

Activity activity_of(CourseKind kind);

} // namespace foothold::domain
