#pragma once

#include "domain/records.hpp"
#include "domain/schedule.hpp"

#include <vector>

namespace foothold::domain {

/// What the mentor of this match may see of the participant's schedule on these days: only the activities that the participant
/// shares, and always the meetings of the two. Declined and cancelled appointments are left out. `records` are the participant's.
std::vector<SharedAppointment> shared_schedule(const Match& match, const Records& records, Date first, Date last);

} // namespace foothold::domain
