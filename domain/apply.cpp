#include "domain/apply.hpp"

#include <algorithm>

namespace foothold::domain {

namespace {

Outcome applied(std::vector<Record> changed) { return {Verdict::applied, Reason::none, std::move(changed)}; }
Outcome merged() { return {Verdict::merged, Reason::none, {}}; }
Outcome rejected(Reason reason) { return {Verdict::rejected, reason, {}}; }
Outcome out_of_scope() { return {Verdict::out_of_scope, Reason::not_found, {}}; }

/// What a session and a talk have in common for somebody who answers.
struct Answerable {
    Instant ends;
    bool is_cancelled = false;
};

std::optional<Answerable> find_answerable(Id id, Id actor, const Records& records) {
    if (const auto* session = records.find<Session>(id)) return Answerable{session->ends, session->is_cancelled};
    if (const auto* talk = records.find<Talk>(id); talk && talk->person == actor)
        return Answerable{talk->ends, talk->is_cancelled};
    return std::nullopt;
}

struct Applier {
    const Action& action;
    const Records& records;

    Outcome operator()(const AnswerAppointment& answer) const {
        const auto appointment = find_answerable(answer.appointment, action.actor, records);
        if (!appointment) return out_of_scope();
        if (appointment->is_cancelled) return rejected(Reason::cancelled);
        if (action.at > appointment->ends) return rejected(Reason::already_over);
        const Id id = combine(answer.appointment, action.actor);
        Attendance attendance{id, answer.appointment, action.actor, answer.answer, answer.reason, action.at};
        const auto* before = records.find<Attendance>(id);
        if (before && before->answer == attendance.answer && before->reason == attendance.reason) return merged();
        return applied({attendance});
    }

    Outcome operator()(const AnswerEvent& answer) const {
        const auto* event = records.find<Event>(answer.event);
        if (!event) return out_of_scope();
        const Id id = combine(answer.event, action.actor);
        const auto* before = records.find<Rsvp>(id);
        const bool was_coming = before && before->is_coming;
        if (was_coming == answer.is_coming) return merged();
        if (event->is_cancelled) return rejected(Reason::cancelled);
        if (action.at > event->ends) return rejected(Reason::already_over);
        if (answer.is_coming && event->is_full()) return rejected(Reason::full);
        Event counted = *event;
        if (answer.is_coming) ++counted.coming;
        if (was_coming && !answer.is_coming && counted.coming > 0) --counted.coming;
        return applied({Rsvp{id, answer.event, action.actor, answer.is_coming, action.at}, std::move(counted)});
    }

    Outcome operator()(const SendMessage& letter) const {
        if (letter.text.empty()) return rejected(Reason::text_empty);
        if (letter.text.size() > message_bytes_max) return rejected(Reason::text_too_long);
        if (const auto* match = records.find<Match>(letter.through)) return send(letter, *match);
        const auto* contact = records.find<Contact>(letter.through);
        if (!contact || contact->user.is_nil()) return out_of_scope();
        return send(letter, contact->user);
    }

    Outcome operator()(const MarkNoticeRead& mark) const {
        const auto* notice = records.find<Notice>(mark.notice);
        if (!notice || notice->person != action.actor) return out_of_scope();
        return mark_read(*notice);
    }

    Outcome operator()(const MarkMessageRead& mark) const {
        const auto* message = records.find<Message>(mark.message);
        if (!message || message->to != action.actor) return out_of_scope();
        return mark_read(*message);
    }

    Outcome operator()(const SetLanguages& choice) const {
        if (choice.languages.empty()) return rejected(Reason::language_missing);
        const auto* person = records.find<Person>(action.actor);
        if (!person) return out_of_scope();
        if (person->languages == choice.languages) return merged();
        Person changed = *person;
        changed.languages = choice.languages;
        return applied({std::move(changed)});
    }

    Outcome operator()(const TickMoveItem& tick) const {
        const auto* move = records.find<Move>(tick.move);
        if (!move || move->person != action.actor) return out_of_scope();
        Move changed = *move;
        const auto item = std::ranges::find(changed.checklist, tick.item, &MoveItem::id);
        if (item == changed.checklist.end()) return out_of_scope();
        if (item->done_at.has_value() == tick.is_done) return merged();
        item->done_at = tick.is_done ? std::optional{action.at} : std::nullopt;
        return applied({std::move(changed)});
    }

private:
    Outcome send(const SendMessage& letter, const Match& match) const {
        if (action.actor != match.mentor && action.actor != match.participant) return out_of_scope();
        if (!match.is_active()) return rejected(Reason::match_ended);
        return send(letter, action.actor == match.mentor ? match.participant : match.mentor);
    }

    Outcome send(const SendMessage& letter, Id to) const {
        const auto* writer = records.find<Person>(action.actor);
        if (!writer) return out_of_scope();
        if (records.find<Message>(letter.message)) return merged();
        if (records.find_any(letter.message)) return out_of_scope(); // a new message takes no other record's place
        return applied(
            {Message{letter.message, action.actor, to, writer->name, letter.text, letter.language, action.at, std::nullopt}});
    }

    template <class Readable>
    Outcome mark_read(const Readable& readable) const {
        if (readable.read_at) return merged();
        Readable changed = readable;
        changed.read_at = action.at;
        return applied({std::move(changed)});
    }
};

struct SubjectsOf {
    Id actor;

    std::vector<Id> operator()(const AnswerAppointment& answer) const {
        return {answer.appointment, combine(answer.appointment, actor)};
    }
    std::vector<Id> operator()(const AnswerEvent& answer) const { return {answer.event, combine(answer.event, actor)}; }
    std::vector<Id> operator()(const SendMessage& letter) const { return {letter.through, letter.message, actor}; }
    std::vector<Id> operator()(const MarkNoticeRead& mark) const { return {mark.notice}; }
    std::vector<Id> operator()(const MarkMessageRead& mark) const { return {mark.message}; }
    std::vector<Id> operator()(const SetLanguages&) const { return {actor}; }
    std::vector<Id> operator()(const TickMoveItem& tick) const { return {tick.move}; }
};

} // namespace

std::vector<Id> subjects_of(const Action& action) { return std::visit(SubjectsOf{action.actor}, action.intent); }

Outcome apply(const Action& action, const Records& records) { return std::visit(Applier{action, records}, action.intent); }

} // namespace foothold::domain
