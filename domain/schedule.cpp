#include "domain/schedule.hpp"

#include <algorithm>
#include <tuple>

namespace foothold::domain {

namespace {

/// What the moves of a person take off their days, and bring there, from the moving day on.
class MovedDays {
public:
    MovedDays(Id person, const Records& records) {
        for (const auto& [id, move] : records.all<Move>())
            if (move.person == person) moves_.push_back(&move);
    }

    /// A move that has happened is not renewed any more: what has found another place since is on again.
    bool takes_off(Id appointment, Id place, Date day) const {
        return std::ranges::any_of(moves_, [&](const Move* move) {
            const auto* entry = move->find(MoveSubject::appointment, appointment);
            const bool is_there_still = !move->has_happened || place == move->from_place;
            return entry && entry->fate != MoveFate::kept && day >= move->date && is_there_still;
        });
    }
    /// Once the server has carried the move out, the enrolment itself says so.
    bool is_left(Id course, Date day) const {
        return std::ranges::any_of(moves_, [&](const Move* move) {
            const auto* entry = move->has_happened ? nullptr : move->find(MoveSubject::course, course);
            return entry && entry->fate != MoveFate::kept && day >= move->date;
        });
    }
    /// The course in whose place this one comes; nil when it comes in no other's, or not yet on this day.
    Id left_for(Id course, Date day) const {
        for (const Move* move : moves_)
            for (const MoveEntry& entry : move->entries)
                if (entry.instead == course && !move->has_happened && day >= move->date) return entry.about;
        return {};
    }

private:
    std::vector<const Move*> moves_;
};

class Collector {
public:
    Collector(Id person, const Records& records, Date first, Date last) :
        person_(person), records_(records), moved_(person, records), first_(first), last_(last), from_(instant_of({first, 0})),
        until_(instant_of({last + 1, 0})) {}

    std::vector<Appointment> collect() {
        for (const auto& [id, session] : records_.all<Session>()) add_session(session);
        for (const auto& [id, talk] : records_.all<Talk>()) add_talk(talk);
        for (const auto& [id, rsvp] : records_.all<Rsvp>()) add_event(rsvp);
        for (const auto& [id, internship] : records_.all<Internship>()) add_internship(internship);
        std::ranges::sort(found_, {}, [](const Appointment& a) { return std::tuple{a.starts, a.ends, a.source}; });
        return std::move(found_);
    }

private:
    bool is_inside(Instant starts) const { return starts >= from_ && starts < until_; }

    bool is_declined(Id appointment) const {
        const auto* attendance = records_.find<Attendance>(combine(appointment, person_));
        return attendance && attendance->answer == AttendanceAnswer::cannot_come;
    }

    bool takes_part_in(Id course, Date day) const {
        if (has_enrolment(course)) return !moved_.is_left(course, day);
        const Id left = moved_.left_for(course, day);
        return !left.is_nil() && has_enrolment(left);
    }

    bool is_off(Id appointment, Id place, Instant starts) const {
        return moved_.takes_off(appointment, place, danish_time(starts).date);
    }

    bool has_enrolment(Id course) const {
        return std::ranges::any_of(records_.all<Enrolment>(), [&](const auto& entry) {
            const Enrolment& enrolment = entry.second;
            const bool is_taking_part =
                enrolment.status == EnrolmentStatus::active || enrolment.status == EnrolmentStatus::finished;
            return enrolment.person == person_ && enrolment.course == course && is_taking_part;
        });
    }

    void add_session(const Session& session) {
        if (!is_inside(session.starts) || !takes_part_in(session.course, danish_time(session.starts).date)) return;
        if (is_off(session.id, session.place, session.starts)) return;
        const auto* course = records_.find<Course>(session.course);
        const Activity activity = course ? activity_of(course->kind) : Activity::course;
        found_.push_back({session.id, activity, session.starts, session.ends, session.is_cancelled, is_declined(session.id)});
    }

    void add_talk(const Talk& talk) {
        if (!is_inside(talk.starts) || (talk.person != person_ && talk.with_user != person_)) return;
        if (is_off(talk.id, talk.place, talk.starts)) return;
        const Activity activity = talk.kind == TalkKind::mentor_meeting ? Activity::mentor : Activity::talk;
        found_.push_back({talk.id, activity, talk.starts, talk.ends, talk.is_cancelled, is_declined(talk.id)});
    }

    void add_event(const Rsvp& rsvp) {
        const auto* event = records_.find<Event>(rsvp.event);
        if (rsvp.person != person_ || !rsvp.is_coming || !event || !is_inside(event->starts)) return;
        for (const Id place : {event->place, event->audience_place})
            if (is_off(event->id, place, event->starts)) return;
        found_.push_back({event->id, Activity::event, event->starts, event->ends, event->is_cancelled, false});
    }

    void add_internship(const Internship& internship) {
        if (internship.person != person_) return;
        for (Date date = std::max(first_, internship.from); date <= std::min(last_, internship.until); date = date + 1)
            for (const Workday& workday : internship.workdays) {
                if (workday.weekday != weekday_of(date) || moved_.takes_off(internship.id, internship.place, date)) continue;
                found_.push_back({internship.id, Activity::work, instant_of({date, static_cast<int>(workday.from_minute)}),
                                  instant_of({date, static_cast<int>(workday.until_minute)}), false, false});
            }
    }

    Id person_;
    const Records& records_;
    MovedDays moved_;
    Date first_;
    Date last_;
    Instant from_;
    Instant until_;
    std::vector<Appointment> found_;
};

} // namespace

std::vector<Appointment> schedule_of(Id person, const Records& records, Date first, Date last) {
    return Collector{person, records, first, last}.collect();
}

const Appointment* next_of(const std::vector<Appointment>& schedule, Instant now) {
    const auto next =
        std::ranges::find_if(schedule, [now](const Appointment& a) { return a.ends > now && !a.is_cancelled && !a.is_declined; });
    return next == schedule.end() ? nullptr : &*next;
}

Activity activity_of(CourseKind kind) { return kind == CourseKind::danish ? Activity::danish : Activity::course; }

} // namespace foothold::domain
