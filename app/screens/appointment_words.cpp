#include "app/screens/appointment_words.hpp"

#include "app/i18n/language.hpp"
#include "app/screens/activity_words.hpp"
#include "app/screens/name_words.hpp"

namespace foothold::screens {

using domain::Appointment;
using domain::Event;
using domain::Internship;
using domain::Session;
using domain::Talk;
using ui::Fact;
using ui::Icon;
using ui::Words;

namespace {

/// "Room 1, with Henrik", a sentence of the reader's; either half may be missing.
Words joined(const Words& place, std::string with, const Scene& scene) {
    if (with.empty()) return place;
    if (place.empty()) return Reader::own(std::move(with));
    return Reader::own(scene.text("{place}, {person}", {{"place", inside_sentence(place)}, {"person", with}}));
}

std::string with_person(const std::string& name, const Scene& scene) {
    return name.empty() ? std::string{} : scene.text("with {name}", {{"name", name}});
}

Words where(domain::Id place, const domain::LocalizedText& room, const Scene& scene) {
    if (!room.empty()) return scene.reader.content(room);
    const auto* known = scene.records().find<domain::Place>(place);
    return known ? name_words(known->name, scene.reader) : Words{};
}

std::string talk_title(const Talk& talk, const Scene& scene) {
    const std::string& other = talk.with_user == scene.me() ? talk.person_name : talk.with_name;
    switch (talk.kind) {
    case domain::TalkKind::mentor_meeting:
        if (talk.with_user == scene.me()) return scene.text("Meet {name}", {{"name", other}});
        return scene.text("Meet your mentor, {name}", {{"name", other}});
    case domain::TalkKind::team_session:
        return scene.text("Team Session with {name}", {{"name", other}});
    case domain::TalkKind::individual:
        break;
    }
    // A mentor's own talk with staff is what her match is in the state "sparring" for.
    if (scene.model.role() == domain::Role::mentor && talk.person == scene.me())
        return scene.text("Sparring with {name}", {{"name", other}});
    return scene.text("Talk with {name}", {{"name", other}});
}

/// Whether there is one, where only this may be read; empty when none is needed.
std::string interpreter_answer(const domain::Interpreter& interpreter, const Scene& scene) {
    const std::string language = scene.reader.language_name(interpreter.language);
    switch (interpreter.status) {
    case domain::InterpreterStatus::none:
        return {};
    case domain::InterpreterStatus::requested:
        return scene.text("Interpreter asked for: {language}", {{"language", language}});
    case domain::InterpreterStatus::missing:
        return scene.text("No interpreter yet: {language}", {{"language", language}});
    case domain::InterpreterStatus::confirmed:
        break;
    }
    return scene.text("Interpreter: {language}", {{"language", language}});
}

/// "Arabic interpreter by phone"
std::string interpreter_line(const domain::Interpreter& interpreter, const Scene& scene) {
    if (interpreter.status != domain::InterpreterStatus::confirmed) return interpreter_answer(interpreter, scene);
    const std::string language = scene.reader.language_name(interpreter.language);
    switch (interpreter.presence) {
    case domain::InterpreterPresence::by_phone:
        return scene.text("{language} interpreter by phone", {{"language", language}});
    case domain::InterpreterPresence::by_video:
        return scene.text("{language} interpreter by video", {{"language", language}});
    case domain::InterpreterPresence::in_room:
        break;
    }
    return scene.text("{language} interpreter in the room", {{"language", language}});
}

AppointmentWords describe(const Session& session, const Scene& scene) {
    const auto* course = scene.records().find<domain::Course>(session.course);
    const auto activity = course ? domain::activity_of(course->kind) : domain::Activity::course;
    return {icon_of(activity),
            scene.reader.content(course ? course->title : session.topic),
            joined(where(session.place, session.room, scene), with_person(session.teacher, scene), scene),
            {Screen::session, session.id}};
}

AppointmentWords describe(const Talk& talk, const Scene& scene) {
    const auto activity = talk.kind == domain::TalkKind::mentor_meeting ? domain::Activity::mentor : domain::Activity::talk;
    const std::string line = interpreter_line(talk.interpreter, scene);
    return {icon_of(activity),
            Reader::own(talk_title(talk, scene)),
            line.empty() ? where(talk.place, talk.room, scene) : Reader::own(line),
            {Screen::talk, talk.id}};
}

std::string presence_detail(const domain::Interpreter& interpreter, const Scene& scene) {
    switch (interpreter.status) {
    case domain::InterpreterStatus::none:
        return {};
    case domain::InterpreterStatus::requested:
        return scene.text("You will see it here.");
    case domain::InterpreterStatus::missing:
        return scene.text("Ask your contact person.");
    case domain::InterpreterStatus::confirmed:
        break;
    }
    if (interpreter.name.empty()) return scene.text("Confirmed");
    switch (interpreter.presence) {
    case domain::InterpreterPresence::by_phone:
        return scene.text("{name} is with you by phone", {{"name", interpreter.name}});
    case domain::InterpreterPresence::by_video:
        return scene.text("{name} is with you by video", {{"name", interpreter.name}});
    case domain::InterpreterPresence::in_room:
        break;
    }
    return scene.text("{name} is with you in the room", {{"name", interpreter.name}});
}

Fact bring_fact(const domain::LocalizedText& bring, const Scene& scene) {
    return {.icon = Icon::backpack,
            .answer = Reader::own(scene.text("Bring")),
            .detail = scene.reader.content(bring),
            .is_detail_enough = true};
}

void add_if_known(std::vector<Fact>& facts, Fact fact) {
    if (!fact.answer.empty()) facts.push_back(std::move(fact));
}

/// What Session and Talk have alike.
template <class Meeting>
std::vector<Fact> meeting_facts(const Meeting& meeting, const Scene& scene) {
    std::vector<Fact> facts{time_fact(meeting.starts, meeting.ends, scene)};
    add_if_known(facts, place_fact(meeting.place, meeting.room, scene));
    add_if_known(facts, interpreter_fact(meeting.interpreter, scene));
    if (!meeting.bring.empty()) facts.push_back(bring_fact(meeting.bring, scene));
    return facts;
}

} // namespace

AppointmentWords describe(const Appointment& appointment, const Scene& scene) {
    const auto& records = scene.records();
    if (const auto* session = records.find<Session>(appointment.source)) return describe(*session, scene);
    if (const auto* talk = records.find<Talk>(appointment.source)) return describe(*talk, scene);
    if (const auto* event = records.find<Event>(appointment.source))
        return {icon_of(event->kind),
                scene.reader.content(event->title),
                where(event->place, event->room, scene),
                {Screen::event, event->id}};
    const auto* internship = records.find<Internship>(appointment.source);
    if (!internship) return {};
    return {icon_of(domain::Activity::work),
            scene.reader.content(internship->title),
            joined(where(internship->place, {}, scene), with_person(internship->contact_name, scene), scene),
            {Screen::internship, internship->id}};
}

std::string inside_sentence(const Words& words) {
    return words.is_fallback ? i18n::with_language(words.text, words.language) : words.text;
}

Where where_of(domain::Id source, const domain::Records& records) {
    if (const auto* session = records.find<Session>(source)) return {session->place, session->room};
    if (const auto* talk = records.find<Talk>(source)) return {talk->place, talk->room};
    if (const auto* event = records.find<Event>(source)) return {event->place, event->room};
    const auto* internship = records.find<Internship>(source);
    return internship ? Where{internship->place, {}} : Where{};
}

Words place_of(const Appointment& appointment, const Scene& scene) {
    const Where at = where_of(appointment.source, scene.records());
    return where(at.place, at.room, scene);
}

Fact time_fact(domain::Instant starts, domain::Instant ends, const Scene& scene) {
    const auto& dates = scene.reader.dates();
    const domain::Date date = domain::danish_time(starts).date;
    const std::string day = dates.day(date, scene.today());
    const std::string detail = scene.text("{day}, {duration}", {{"day", day}, {"duration", dates.duration(ends - starts)}});
    return {.icon = Icon::schedule,
            .answer = Reader::own(dates.range(starts, ends)),
            .detail = Reader::own(detail),
            .is_time = true,
            .more = Reader::own(scene.reader.second_date(date))};
}

std::string second_period(domain::Date from, domain::Date until, const Scene& scene) {
    const std::string first = scene.reader.second_date(from);
    if (first.empty()) return {};
    return scene.text("{first} to {last}", {i18n::phrase("first", first), i18n::phrase("last", scene.reader.second_date(until))});
}

Fact place_fact(domain::Id id, const domain::LocalizedText& room, const Scene& scene) {
    const auto* place = scene.records().find<domain::Place>(id);
    const Words name = place ? name_words(place->name, scene.reader) : Words{};
    if (room.empty()) return {Icon::place, name, place ? Words{place->address, "da"} : Words{}};
    return {Icon::place, scene.reader.content(room), name};
}

std::string interpreter_words(const domain::Interpreter& interpreter, const Scene& scene) {
    const bool is_named = interpreter.status == domain::InterpreterStatus::confirmed && !interpreter.name.empty();
    return is_named ? presence_detail(interpreter, scene) : interpreter_line(interpreter, scene);
}

Fact interpreter_fact(const domain::Interpreter& interpreter, const Scene& scene) {
    if (interpreter.status == domain::InterpreterStatus::none) return {};
    return {Icon::record_voice_over, Reader::own(interpreter_answer(interpreter, scene)),
            Reader::own(presence_detail(interpreter, scene))};
}

std::vector<Fact> facts_of(const Appointment& appointment, const Scene& scene) {
    const auto& records = scene.records();
    if (const auto* session = records.find<Session>(appointment.source)) return meeting_facts(*session, scene);
    if (const auto* talk = records.find<Talk>(appointment.source)) return meeting_facts(*talk, scene);
    std::vector<Fact> facts{time_fact(appointment.starts, appointment.ends, scene)};
    if (const auto* event = records.find<Event>(appointment.source))
        add_if_known(facts, place_fact(event->place, event->room, scene));
    const auto* internship = records.find<Internship>(appointment.source);
    if (!internship) return facts;
    add_if_known(facts, place_fact(internship->place, {}, scene));
    if (!internship->transport.empty()) facts.push_back({Icon::directions_bus, scene.reader.content(internship->transport), {}});
    if (!internship->bring.empty()) facts.push_back(bring_fact(internship->bring, scene));
    return facts;
}

std::optional<DirectionsSheet> directions_to(const Appointment& appointment, const Scene& scene) {
    const Where at = where_of(appointment.source, scene.records());
    if (!scene.records().find<domain::Place>(at.place)) return std::nullopt;
    return DirectionsSheet{at.place, at.room.empty() ? Words{} : scene.reader.content(at.room)};
}

std::vector<Words> spoken(const AppointmentWords& words, const std::vector<Fact>& facts) {
    std::vector<Words> lines{words.title};
    for (const Fact& fact : facts) {
        lines.push_back(fact.answer);
        if (!fact.detail.empty()) lines.push_back(fact.detail);
    }
    return lines;
}

} // namespace foothold::screens
