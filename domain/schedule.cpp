#include "domain/schedule.hpp"

#include <algorithm>
#include <tuple>

namespace foothold::domain {

namespace {

class Collector {
public:
    Collector(Id person, const Records& records, Date first, Date last) :
        person_(person), records_(records), first_(first), last_(last), from_(instant_of({first, 0})),
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

    bool takes_part_in(Id course) const {
        return std::ranges::any_of(records_.all<Enrolment>(), [&](const auto& entry) {
            const Enrolment& enrolment = entry.second;
            const bool is_taking_part =
                enrolment.status == EnrolmentStatus::active || enrolment.status == EnrolmentStatus::finished;
            return enrolment.person == person_ && enrolment.course == course && is_taking_part;
        });
    }

    void add_session(const Session& session) {
        if (!is_inside(session.starts) || !takes_part_in(session.course)) return;
        const auto* course = records_.find<Course>(session.course);
        const Activity activity = course ? activity_of(course->kind) : Activity::course;
        found_.push_back({session.id, activity, session.starts, session.ends, session.is_cancelled, is_declined(session.id)});
    }

    void add_talk(const Talk& talk) {
        if (!is_inside(talk.starts) || (talk.person != person_ && talk.with_user != person_)) return;
        const Activity activity = talk.kind == TalkKind::mentor_meeting ? Activity::mentor : Activity::talk;
        found_.push_back({talk.id, activity, talk.starts, talk.ends, talk.is_cancelled, is_declined(talk.id)});
    }

    void add_event(const Rsvp& rsvp) {
        const auto* event = records_.find<Event>(rsvp.event);
        if (rsvp.person != person_ || !rsvp.is_coming || !event || !is_inside(event->starts)) return;
        found_.push_back({event->id, Activity::event, event->starts, event->ends, event->is_cancelled, false});
    }

    void add_internship(const Internship& internship) {
        if (internship.person != person_) return;
        for (Date date = std::max(first_, internship.from); date <= std::min(last_, internship.until); date = date + 1)
            for (const Workday& workday : internship.workdays) {
                if (workday.weekday != weekday_of(date)) continue;
                found_.push_back({internship.id, Activity::work, instant_of({date, static_cast<int>(workday.from_minute)}),
                                  instant_of({date, static_cast<int>(workday.until_minute)}), false, false});
            }
    }

    Id person_;
    const Records& records_;
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
