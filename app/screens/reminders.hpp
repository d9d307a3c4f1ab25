#pragma once

#include "app/screens/settings.hpp"
#include "domain/schedule.hpp"

#include <set>
#include <vector>

namespace foothold::screens {

/// Says which appointment a reminder was for. Another time of the same appointment is another reminder. Nobody learns the time
/// from it who does not know the appointment.
domain::Id reminder_of(const domain::Appointment& appointment);

/// What this person is to be told of now, in order of beginning, without what was told before: each appointment of theirs from
/// one hour before it, or from six in the evening of the day before, until it begins. Nothing that is off or that they cannot
/// come to.
std::vector<domain::Appointment> due_reminders(domain::Id person, const domain::Records& records, domain::Instant now,
                                               ReminderTime setting, const std::set<domain::Id>& told);

} // namespace foothold::screens
