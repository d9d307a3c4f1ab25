#include "app/screens/reminders.hpp"

namespace foothold::screens {

using domain::Appointment;
using domain::Instant;

namespace {

Instant due_from(const Appointment& appointment, ReminderTime setting) {
    constexpr int evening_minute = 18 * 60;
    if (setting == ReminderTime::hour_before) return appointment.starts - domain::hour_s;
    return domain::instant_of({domain::danish_time(appointment.starts).date - 1, evening_minute});
}

} // namespace

domain::Id reminder_of(const Appointment& appointment) {
    return domain::combine(appointment.source, {0, static_cast<std::uint64_t>(appointment.starts.seconds)});
}

std::vector<Appointment> due_reminders(domain::Id person, const domain::Records& records, Instant now, ReminderTime setting,
                                       const std::set<domain::Id>& told) {
    std::vector<Appointment> due;
    if (setting == ReminderTime::never) return due;
    const domain::Date today = domain::danish_time(now).date;
    for (const Appointment& appointment : domain::schedule_of(person, records, today, today + 1)) {
        const bool is_on = !appointment.is_cancelled && !appointment.is_declined;
        const bool is_time = appointment.starts > now && due_from(appointment, setting) <= now;
        if (is_on && is_time && !told.contains(reminder_of(appointment))) due.push_back(appointment);
    }
    return due;
}

} // namespace foothold::screens
