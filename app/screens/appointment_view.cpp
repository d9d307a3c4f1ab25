#include "app/screens/appointment_view.hpp"

#include "app/screens/absence_view.hpp"
#include "app/screens/activity_words.hpp"

namespace foothold::screens {

using domain::Appointment;
using domain::Session;
using domain::Talk;

namespace {

void add_when(AppointmentView& view, const Scene& scene) {
    const auto& dates = scene.reader.dates();
    const Appointment& appointment = view.appointment;
    if (appointment.is_cancelled)
        view.when = view.when_brief = scene.text("Cancelled");
    else if (appointment.ends <= scene.now)
        view.when = view.when_brief = scene.text("It is over");
    else if (appointment.starts <= scene.now)
        view.when = view.when_brief = scene.text("Now, until {time}", {{"time", dates.clock(appointment.ends)}});
    else {
        view.when = dates.at_start(dates.in(appointment.starts - scene.now));
        view.when_brief = dates.short_in(appointment.starts - scene.now);
    }
}

/// Weeks of a course as stones: those before this session are done.
void add_progress(AppointmentView& view, const Session& session, const Scene& scene) {
    const auto* course = scene.records().find<domain::Course>(session.course);
    if (!course || course->weeks.empty() || session.week == 0) return;
    const auto total = static_cast<std::uint32_t>(course->weeks.size());
    view.week = scene.text("Week {week} of {weeks}", {i18n::phrase("week", scene.reader.number(session.week)),
                                                      i18n::phrase("weeks", scene.reader.number(total))});
    view.stones = {session.week - 1, total, true};
}

/// Who is told about an answer; empty when nobody is named.
std::string listener_of(domain::Id appointment, const Scene& scene) {
    if (const auto* session = scene.records().find<Session>(appointment)) return session->teacher;
    const auto* talk = scene.records().find<Talk>(appointment);
    if (!talk) return {};
    return talk->with_user == scene.me() ? talk->person_name : talk->with_name;
}

bool is_on_its_way(const client::ActionReport& report) {
    return report.state == client::ActionState::keeping || report.state == client::ActionState::kept;
}

std::string told_sentence(const std::string& name, bool is_declined, const Scene& scene) {
    if (name.empty())
        return is_declined ? scene.text("You can’t come. We have told them.") : scene.text("You are coming. We have told them.");
    return is_declined ? scene.text("{name} knows that you can’t come", {{"name", name}})
                       : scene.text("{name} knows that you are coming", {{"name", name}});
}

/// "Kept" is said only of what is on the disk.
AnswerView answer_on_its_way(const client::ActionReport& report, bool is_declined, const Scene& scene) {
    const std::string said = is_declined ? scene.text("You can’t come") : scene.text("You are coming");
    if (report.state == client::ActionState::keeping) return {ui::Icon::cloud_queue, said};
    const std::string kept = scene.text("Kept on this tablet, not sent yet");
    return {ui::Icon::cloud_queue, scene.text("{answer}. {state}.", {i18n::phrase("answer", said), i18n::phrase("state", kept)})};
}

void add_answer(AppointmentView& view, const Scene& scene) {
    const Appointment& appointment = view.appointment;
    if (has_attended(appointment.source, scene)) {
        view.answer = AnswerView{ui::Icon::check_circle, scene.text("You were there")};
        return;
    }
    const bool is_ahead = appointment.ends > scene.now && !appointment.is_cancelled;
    const auto* talk = scene.records().find<Talk>(appointment.source);
    const bool is_answerable = scene.records().find<Session>(appointment.source) || (talk && talk->person == scene.me());
    view.can_answer = is_ahead && is_answerable;
    const client::ActionReport* report = scene.model.latest_about(appointment.source);
    if (!view.can_answer || (!report && !appointment.is_declined)) return;
    if (report && is_on_its_way(*report)) {
        view.answer = answer_on_its_way(*report, appointment.is_declined, scene);
        return;
    }
    const bool is_refused = report && report->state != client::ActionState::sent;
    if (is_refused && !appointment.is_declined) return;
    view.answer =
        AnswerView{ui::Icon::check_circle, told_sentence(listener_of(appointment.source, scene), appointment.is_declined, scene)};
}

/// What no record keeps an answer to, and what is answered in its own way.
void add_other_answers(AppointmentView& view, const Scene& scene) {
    const Appointment& appointment = view.appointment;
    if (appointment.ends <= scene.now || appointment.is_cancelled) return;
    if (const auto* internship = scene.records().find<domain::Internship>(appointment.source))
        view.absence = absence_of(*internship, domain::danish_time(appointment.starts).date, scene);
    const auto* event = scene.records().find<domain::Event>(appointment.source);
    if (event && state_of(*event, scene).is_coming()) view.event = state_of(*event, scene);
}

void add_change(AppointmentView& view, const std::optional<domain::Change>& change, const Scene& scene) {
    if (!change) return;
    const Reader& reader = scene.reader;
    view.change = ChangeView{reader.content(change->before), reader.content(change->after), reader.content(change->reason)};
}

bool is_declined(domain::Id appointment, const Scene& scene) {
    const auto* attendance = scene.records().find<domain::Attendance>(domain::combine(appointment, scene.me()));
    return attendance && attendance->answer == domain::AttendanceAnswer::cannot_come;
}

} // namespace

bool has_attended(domain::Id appointment, const Scene& scene) {
    const auto* attendance = scene.records().find<domain::Attendance>(domain::combine(appointment, scene.me()));
    return attendance && attendance->answer == domain::AttendanceAnswer::attended;
}

AppointmentView make_appointment(const Appointment& appointment, const Scene& scene) {
    AppointmentView view{.appointment = appointment};
    view.activity = word_of(appointment.activity, scene.reader);
    view.words = describe(appointment, scene);
    view.facts = facts_of(appointment, scene);
    view.directions = directions_to(appointment, scene);
    add_when(view, scene);
    add_answer(view, scene);
    add_other_answers(view, scene);
    if (const auto* session = scene.records().find<Session>(appointment.source)) {
        add_progress(view, *session, scene);
        add_change(view, session->change, scene);
    }
    if (const auto* talk = scene.records().find<Talk>(appointment.source)) add_change(view, talk->change, scene);
    return view;
}

std::optional<Appointment> find_appointment(domain::Id id, const Scene& scene) {
    if (const auto* session = scene.records().find<Session>(id)) {
        const auto* course = scene.records().find<domain::Course>(session->course);
        const auto activity = course ? domain::activity_of(course->kind) : domain::Activity::course;
        return Appointment{id, activity, session->starts, session->ends, session->is_cancelled, is_declined(id, scene)};
    }
    const auto* talk = scene.records().find<Talk>(id);
    if (!talk) return std::nullopt;
    const auto activity = talk->kind == domain::TalkKind::mentor_meeting ? domain::Activity::mentor : domain::Activity::talk;
    return Appointment{id, activity, talk->starts, talk->ends, talk->is_cancelled, is_declined(id, scene)};
}

} // namespace foothold::screens
