#include "domain/sharing.hpp"

#include <algorithm>

namespace foothold::domain {

namespace {

LocalizedText title_of(const Appointment& appointment, const Records& records) {
    if (const auto* session = records.find<Session>(appointment.source)) {
        const auto* course = records.find<Course>(session->course);
        return course ? course->title : session->topic;
    }
    if (const auto* event = records.find<Event>(appointment.source)) return event->title;
    if (const auto* internship = records.find<Internship>(appointment.source)) return internship->title;
    return {}; // what a talk is about is between the two who talk
}

bool is_with(Id user, const Appointment& appointment, const Records& records) {
    const auto* talk = records.find<Talk>(appointment.source);
    return talk && talk->with_user == user;
}

/// One internship gives many days: the day is part of the id, so that each stays its own record.
Id shared_id(const Appointment& appointment, const Match& match) {
    return combine(combine(appointment.source, {0, static_cast<std::uint64_t>(appointment.starts.seconds)}), match.id);
}

} // namespace

std::vector<SharedAppointment> shared_schedule(const Match& match, const Records& records, Date first, Date last) {
    std::vector<SharedAppointment> shared;
    if (!match.is_active()) return shared;
    for (const Appointment& appointment : schedule_of(match.participant, records, first, last)) {
        const bool is_with_mentor = is_with(match.mentor, appointment, records);
        const bool is_allowed = is_with_mentor || std::ranges::find(match.shares, appointment.activity) != match.shares.end();
        if (!is_allowed || appointment.is_cancelled || appointment.is_declined) continue;
        shared.push_back({shared_id(appointment, match), match.id, appointment.activity, title_of(appointment, records),
                          appointment.starts, appointment.ends, is_with_mentor});
    }
    return shared;
}

} // namespace foothold::domain
