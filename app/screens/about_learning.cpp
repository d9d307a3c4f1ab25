#include "app/screens/about_records.hpp"
#include "app/screens/appointment_view.hpp"
#include "app/screens/competence_view.hpp"
#include "app/screens/internship_view.hpp"
#include "app/screens/progress_words.hpp"
#include "app/screens/proof_words.hpp"
#include "sync/credential/proof_statement.hpp"

namespace foothold::screens {

using domain::AbsenceReason;
using domain::AttendanceAnswer;
using domain::EnrolmentStatus;
using ui::Icon;

namespace {

std::string no_longer_here(const Scene& scene) { return scene.text("Something that is no longer on this tablet"); }

/// What an answer was about.
ui::Words title_of(domain::Id appointment, const Scene& scene) {
    const auto found = find_appointment(appointment, scene);
    return found ? describe(*found, scene).title : Reader::own(no_longer_here(scene));
}

std::string words_of(EnrolmentStatus status, const std::string& since, const Scene& scene) {
    switch (status) {
    case EnrolmentStatus::invited:
        return scene.text("You are invited, since {date}", {i18n::phrase("date", since)});
    case EnrolmentStatus::finished:
        return scene.text("You have finished it. You were in it from {date}", {i18n::phrase("date", since)});
    case EnrolmentStatus::ended:
        return scene.text("It has ended for you. You were in it from {date}", {i18n::phrase("date", since)});
    case EnrolmentStatus::active:
        break;
    }
    return scene.text("You are in it, since {date}", {i18n::phrase("date", since)});
}

std::string words_of(AttendanceAnswer answer, const Scene& scene) {
    switch (answer) {
    case AttendanceAnswer::coming:
        return scene.text("You said that you come");
    case AttendanceAnswer::attended:
        return scene.text("You were there");
    case AttendanceAnswer::cannot_come:
        break;
    }
    return scene.text("You said that you can’t come");
}

std::string words_of(AbsenceReason reason, const Scene& scene) {
    const auto told = [&](std::string_view word) {
        return scene.text("Your reason: {reason}", {i18n::phrase("reason", scene.text(word))});
    };
    switch (reason) {
    case AbsenceReason::other_meeting:
        return told(i18n::translatable("Other meeting"));
    case AbsenceReason::no_transport:
        return told(i18n::translatable("No transport"));
    case AbsenceReason::personal:
        return told(i18n::translatable("Private"));
    case AbsenceReason::not_given:
        break;
    }
    return {};
}

std::string answered_on(domain::Instant at, const Scene& scene) {
    return scene.text("Answered {when}", {i18n::phrase("when", moment_words(at, scene))});
}

void say(AboutEntry& entry, const domain::Step& step, const Scene& scene) {
    entry.say(scene.reader.content(step.title));
    const std::string state = step.status == domain::StepStatus::done  ? scene.reader.text_in("step", "Done")
                              : step.status == domain::StepStatus::now ? scene.reader.text_in("step", "Now")
                                                                       : scene.reader.text_in("step", "To come");
    entry.say(step.date ? scene.text("{state}, {date}",
                                     {i18n::phrase("state", state), i18n::phrase("date", day_words(*step.date, scene))})
                        : state);
}

void say(AboutEntry& entry, const domain::Track& track, const Scene& scene) {
    entry.say(scene.reader.content(track.title));
    entry.say(scene.reader.content(track.detail));
    if (track.total == 0) return;
    const domain::Progress progress{track.done, track.total, track.has_started};
    entry.say(words_of(progress, track.unit, scene.reader));
}

std::string told_of(domain::TaskState state, const Scene& scene) {
    switch (state) {
    case domain::TaskState::learned:
        return scene.text("You have learned it");
    case domain::TaskState::learning:
        return scene.text("You are learning it");
    case domain::TaskState::not_told:
        break;
    }
    return scene.text("Taken back");
}

} // namespace

AboutEntry entry_of(const domain::Enrolment& enrolment, const Scene& scene) {
    AboutEntry entry{.about = enrolment.id, .group = AboutGroup::courses, .icon = Icon::school};
    const auto* course = scene.records().find<domain::Course>(enrolment.course);
    const auto* programme = scene.records().find<domain::Programme>(enrolment.programme);
    if (course) entry.title = scene.reader.content(course->title);
    if (!course && programme) entry.title = scene.reader.content(programme->title);
    if (entry.title.empty()) entry.title = Reader::own(no_longer_here(scene));
    entry.at = domain::instant_of({enrolment.since, 0});
    entry.say(words_of(enrolment.status, day_words(enrolment.since, scene), scene));
    if (course && programme) entry.say(scene.reader.content(programme->title));
    return entry;
}

AboutEntry entry_of(const domain::Attendance& attendance, const Scene& scene) {
    AboutEntry entry{.about = attendance.id, .group = AboutGroup::courses, .icon = Icon::event_available};
    entry.title = title_of(attendance.appointment, scene);
    entry.at = attendance.at;
    if (const auto found = find_appointment(attendance.appointment, scene)) entry.say(moment_words(found->starts, scene));
    entry.say(words_of(attendance.answer, scene));
    entry.say(words_of(attendance.reason, scene));
    entry.say(answered_on(attendance.at, scene));
    return entry;
}

AboutEntry entry_of(const domain::Rsvp& rsvp, const Scene& scene) {
    AboutEntry entry{.about = rsvp.id, .group = AboutGroup::courses, .icon = Icon::event};
    const auto* event = scene.records().find<domain::Event>(rsvp.event);
    entry.title = event ? scene.reader.content(event->title) : Reader::own(no_longer_here(scene));
    entry.at = rsvp.at;
    if (event) entry.say(moment_words(event->starts, scene));
    entry.say(rsvp.is_coming ? scene.text("You said that you come") : scene.text("You said that you don’t come"));
    entry.say(answered_on(rsvp.at, scene));
    return entry;
}

AboutEntry entry_of(const domain::Internship& internship, const Scene& scene) {
    AboutEntry entry{.about = internship.id, .group = AboutGroup::work, .icon = Icon::work};
    const auto view = make_internship(internship.id, scene);
    entry.title = scene.reader.content(internship.title);
    entry.at = domain::instant_of({internship.from, 0});
    if (view) entry.say(view->kind);
    if (view) entry.say(view->company);
    entry.say(period_words(internship.from, internship.until, scene));
    entry.say(working_hours(internship, scene));
    if (view) entry.say(view->weekly_hours);
    if (view) entry.say(view->paid_hours);
    for (const domain::LocalizedText& task : internship.tasks) entry.say(scene.reader.content(task));
    if (!internship.contact_name.empty()) entry.say(scene.text("With you at work: {name}", {{"name", internship.contact_name}}));
    entry.say(ui::Words{internship.contact_phone, "da"});
    entry.say(scene.reader.content(internship.transport));
    entry.say(scene.reader.content(internship.bring));
    return entry;
}

AboutEntry entry_of(const domain::LogDay& day, const Scene& scene) {
    AboutEntry entry{.about = day.id, .group = AboutGroup::work, .icon = Icon::edit_note};
    entry.title = Reader::own(
        scene.text("Your words about {date}",
                   {i18n::phrase("date", scene.reader.dates().long_date_with_year(day.day, i18n::Position::inside))}));
    entry.at = domain::instant_of({day.day, 0});
    entry.say(day.text.empty() ? Reader::own(scene.text("Taken back")) : written_words(day.text, day.language, scene));
    entry.say(scene.text("Written {when}", {i18n::phrase("when", moment_words(day.at, scene))}));
    return entry;
}

AboutEntry entry_of(const domain::TaskMark& mark, const Scene& scene) {
    AboutEntry entry{.about = mark.id, .group = AboutGroup::work, .icon = Icon::work};
    const auto* internship = scene.records().find<domain::Internship>(mark.internship);
    entry.title = Reader::own(scene.text("A task of your internship"));
    if (internship)
        for (const domain::LocalizedText& task : internship->tasks)
            if (domain::task_id(internship->id, task) == mark.id) entry.title = scene.reader.content(task);
    entry.at = mark.at;
    entry.say(told_of(mark.state, scene));
    entry.say(scene.text("Written {when}", {i18n::phrase("when", moment_words(mark.at, scene))}));
    return entry;
}

AboutEntry entry_of(const domain::Plan& plan, const Scene& scene) {
    AboutEntry entry{.about = plan.id, .group = AboutGroup::plan, .icon = Icon::route};
    const std::string date = day_words(plan.agreed_on, scene);
    entry.title = Reader::own(plan.agreed_with.empty() ? scene.text("Your plan of {date}", {i18n::phrase("date", date)})
                                                       : scene.text("Your plan, agreed with {name} on {date}",
                                                                    {{"name", plan.agreed_with}, i18n::phrase("date", date)}));
    for (const domain::Step& step : plan.steps) say(entry, step, scene);
    for (const domain::Goal& goal : plan.goals) {
        entry.say(scene.reader.content(goal.title));
        entry.say(scene.reader.content(goal.detail));
    }
    for (const domain::Track& track : plan.tracks) say(entry, track, scene);
    entry.say(scene.reader.content(plan.next_title));
    entry.say(scene.reader.content(plan.next_detail));
    if (plan.next_date) entry.say(day_words(*plan.next_date, scene));
    return entry;
}

AboutEntry entry_of(const domain::Competence& competence, const Scene& scene) {
    AboutEntry entry{.about = competence.id, .group = AboutGroup::skills, .icon = icon_of(competence.kind)};
    entry.title = Reader::own(word_of(competence.kind, scene.reader));
    entry.say(word_of(competence.level, scene.reader));
    entry.say(written_words(competence.text, competence.language, scene));
    if (competence.is_mapped())
        entry.say(scene.text("{name} has seen it, {date}",
                             {{"name", competence.mapped_by}, i18n::phrase("date", day_words(*competence.mapped_on, scene))}));
    entry.say(scene.reader.content(competence.evidence));
    return entry;
}

AboutEntry entry_of(const domain::Proof& proof, const Scene& scene) {
    AboutEntry entry{.about = proof.id, .group = AboutGroup::proofs, .icon = Icon::verified};
    entry.title = Reader::own(scene.text("Signed by {name} on {date}",
                                         {{"name", proof.issuer_name}, i18n::phrase("date", day_words(proof.issued_on, scene))}));
    entry.at = domain::instant_of({proof.issued_on, 0});
    const credential::Statement statement = credential::statement_of(proof);
    for (std::size_t place = 0; place < statement.achievements.size(); ++place) {
        entry.say(scene.reader.content(proof.items[place].title));
        entry.say(when_and_how_long(statement.achievements[place], scene.reader, Years::all));
    }
    return entry;
}

} // namespace foothold::screens
