#include "domain/apply.hpp"

#include <algorithm>
#include <set>

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
        if (answer.answer == AttendanceAnswer::attended) return rejected(Reason::not_understood); // that is for staff to say
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

    Outcome operator()(const TellCompetence& told) const {
        if (told.text.size() > message_bytes_max) return rejected(Reason::text_too_long);
        const Id id = competence_id(told.kind, action.actor);
        const auto* before = records.find<Competence>(id);
        if (!before && told.level == CompetenceLevel::not_told) return merged();
        Competence changed = before ? *before : Competence{.id = id, .person = action.actor, .kind = told.kind};
        if (changed.level == told.level && changed.text == told.text) return merged();
        changed.level = told.level;
        changed.text = told.text;
        changed.language = told.language;
        changed.at = action.at;
        return applied({std::move(changed)});
    }

    Outcome operator()(const WriteLogDay& written) const {
        if (written.text.size() > message_bytes_max) return rejected(Reason::text_too_long);
        const auto* internship = records.find<Internship>(written.internship);
        if (!internship || internship->person != action.actor) return out_of_scope();
        if (written.day < internship->from || written.day > internship->until) return rejected(Reason::other_day);
        const Id id = log_day_id(internship->id, written.day);
        const auto* before = records.find<LogDay>(id);
        if (before ? before->text == written.text : written.text.empty()) return merged();
        return applied({LogDay{id, internship->id, action.actor, written.day, written.text, written.language, action.at}});
    }

    Outcome operator()(const ShareActivity& share) const {
        const auto* match = records.find<Match>(share.match);
        if (!match || match->participant != action.actor) return out_of_scope();
        if (!match->is_active()) return rejected(Reason::match_ended);
        const bool was_shared = std::ranges::find(match->shares, share.activity) != match->shares.end();
        if (was_shared == share.is_shared) return merged();
        Match changed = *match;
        if (was_shared)
            std::erase(changed.shares, share.activity);
        else
            changed.shares.insert(std::ranges::upper_bound(changed.shares, share.activity), share.activity);
        return applied({std::move(changed)});
    }

    Outcome operator()(const ReportViewing& report) const {
        const auto* match = records.find<Match>(report.match);
        if (!match || match->mentor != action.actor || match->participant.is_nil()) return out_of_scope();
        const Id id = viewing_id(match->id, report.day);
        const auto* before = records.find<Viewing>(id);
        Viewing changed =
            before ? *before : Viewing{id, match->id, match->mentor, match->participant, match->mentor_name, report.day, {}};
        std::set<Activity> seen(changed.activities.begin(), changed.activities.end());
        seen.insert(report.activities.begin(), report.activities.end());
        if (seen.size() == changed.activities.size()) return merged();
        changed.activities.assign(seen.begin(), seen.end());
        return applied({std::move(changed)});
    }

    Outcome operator()(const ProposeMeeting& asked) const {
        const auto* match = records.find<Match>(asked.match);
        if (!match || (action.actor != match->mentor && action.actor != match->participant)) return out_of_scope();
        if (records.find<Proposal>(asked.proposal)) return merged();
        if (records.find_any(asked.proposal)) return out_of_scope(); // a new proposal takes no other record's place
        if (!asked.place.is_nil() && !records.find<Place>(asked.place)) return out_of_scope();
        if (!match->is_active()) return rejected(Reason::match_ended);
        if (asked.text.size() > message_bytes_max) return rejected(Reason::text_too_long);
        if (asked.ends <= asked.starts || asked.ends - asked.starts > day_s) return rejected(Reason::not_understood);
        if (action.at > asked.starts) return rejected(Reason::already_over);
        return applied({Proposal{asked.proposal, match->id, match->mentor, match->participant, match->mentor_name,
                                 match->participant_name, action.actor, asked.starts, asked.ends, asked.place, asked.text,
                                 asked.language, ProposalStatus::open, action.at}});
    }

    Outcome operator()(const AnswerProposal& answer) const {
        const auto* proposal = records.find<Proposal>(answer.proposal);
        const auto* match = records.find<Match>(answer.match);
        if (!proposal || !match || proposal->match != match->id || proposal->to() != action.actor) return out_of_scope();
        const auto status = answer.is_accepted ? ProposalStatus::accepted : ProposalStatus::declined;
        if (proposal->status == status) return merged();
        if (proposal->status == ProposalStatus::withdrawn) return rejected(Reason::cancelled);
        if (proposal->status != ProposalStatus::open) return rejected(Reason::answered_already);
        if (!match->is_active()) return rejected(Reason::match_ended);
        if (action.at > proposal->starts) return rejected(Reason::already_over);
        Proposal changed = *proposal;
        changed.status = status;
        changed.at = action.at;
        if (!answer.is_accepted) return applied({std::move(changed)});
        Talk talk = meeting_of(*proposal);
        return applied({std::move(changed), std::move(talk)});
    }

    Outcome operator()(const WithdrawProposal& taken_back) const {
        const auto* proposal = records.find<Proposal>(taken_back.proposal);
        if (!proposal || proposal->from != action.actor) return out_of_scope();
        if (proposal->status == ProposalStatus::withdrawn) return merged();
        if (proposal->status != ProposalStatus::open) return rejected(Reason::answered_already);
        Proposal changed = *proposal;
        changed.status = ProposalStatus::withdrawn;
        changed.at = action.at;
        return applied({std::move(changed)});
    }

    Outcome operator()(const AskAboutData& asked) const {
        if (records.find<DataRequest>(asked.request)) return merged();
        if (records.find_any(asked.request)) return out_of_scope(); // a new request takes no other record's place
        if (!asked.about.is_nil() && !records.find_any(asked.about)) return out_of_scope();
        if (asked.kind == DataRequestKind::correction && asked.text.empty()) return rejected(Reason::text_empty);
        if (asked.text.size() > message_bytes_max) return rejected(Reason::text_too_long);
        DataRequest request{.id = asked.request, .person = action.actor, .kind = asked.kind, .about = asked.about};
        request.text = asked.text;
        request.language = asked.language;
        request.asked_at = request.at = action.at;
        return applied({std::move(request)});
    }

    Outcome operator()(const TakeBackRequest& taken_back) const {
        const auto* request = records.find<DataRequest>(taken_back.request);
        if (!request || request->person != action.actor) return out_of_scope();
        if (request->status == DataRequestStatus::taken_back) return merged();
        if (request->status != DataRequestStatus::open) return rejected(Reason::answered_already);
        DataRequest changed = *request;
        changed.status = DataRequestStatus::taken_back;
        changed.at = action.at;
        return applied({std::move(changed)});
    }

    Outcome operator()(const AskForSupport& asked) const {
        const auto* person = records.find<Person>(action.actor);
        if (!person) return out_of_scope();
        if (records.find<SupportRequest>(asked.request)) return merged();
        if (records.find_any(asked.request)) return out_of_scope(); // a new request takes no other record's place
        if (!asked.about.is_nil() && !records.find_any(asked.about)) return out_of_scope();
        if (asked.text.empty()) return rejected(Reason::text_empty);
        if (asked.text.size() > message_bytes_max) return rejected(Reason::text_too_long);
        SupportRequest request{.id = asked.request, .person = action.actor, .about = asked.about};
        request.from = person->role == Role::mentor ? SupportFrom::mentor : SupportFrom::participant;
        request.is_acute = asked.is_acute;
        request.text = asked.text;
        request.language = asked.language;
        request.asked_at = request.at = action.at;
        return applied({std::move(request)});
    }

    Outcome operator()(const TakeBackSupport& taken_back) const {
        const auto* request = records.find<SupportRequest>(taken_back.request);
        if (!request || request->person != action.actor) return out_of_scope();
        if (request->status == SupportStatus::taken_back) return merged();
        if (request->status != SupportStatus::open) return rejected(Reason::answered_already);
        SupportRequest changed = *request;
        changed.status = SupportStatus::taken_back;
        changed.at = action.at;
        return applied({std::move(changed)});
    }

    Outcome operator()(const AddGoal& told) const {
        if (records.find<OwnGoal>(told.goal)) return merged();
        if (records.find_any(told.goal)) return out_of_scope(); // a new goal takes no other record's place
        if (told.text.empty()) return rejected(Reason::text_empty);
        if (told.text.size() > message_bytes_max) return rejected(Reason::text_too_long);
        return applied({OwnGoal{told.goal, action.actor, told.kind, told.text, told.language, OwnGoalStatus::active, action.at}});
    }

    Outcome operator()(const MarkGoal& mark) const {
        const auto* goal = records.find<OwnGoal>(mark.goal);
        if (!goal || goal->person != action.actor) return out_of_scope();
        if (goal->status == mark.status) return merged();
        OwnGoal changed = *goal;
        changed.status = mark.status;
        changed.at = action.at;
        return applied({std::move(changed)});
    }

    Outcome operator()(const MarkTask& mark) const {
        const auto* internship = records.find<Internship>(mark.internship);
        if (!internship || internship->person != action.actor) return out_of_scope();
        const auto is_this_one = [&](const LocalizedText& task) { return task_id(internship->id, task) == mark.task; };
        if (std::ranges::none_of(internship->tasks, is_this_one)) return out_of_scope();
        const auto* before = records.find<TaskMark>(mark.task);
        if (before && before->person != action.actor) return out_of_scope();
        if ((before ? before->state : TaskState::not_told) == mark.state) return merged();
        return applied({TaskMark{mark.task, internship->id, action.actor, mark.state, action.at}});
    }

    Outcome operator()(const TellBusyTime& told) const {
        const auto* before = records.find<BusyTime>(told.busy_time);
        if (before ? before->person != action.actor : records.find_any(told.busy_time).has_value()) return out_of_scope();
        if (!before && told.hours.empty()) return out_of_scope(); // as if it were somebody else's
        if (before && before->text == told.text && before->hours == told.hours) return merged();
        if (told.text.size() > busy_text_bytes_max) return rejected(Reason::text_too_long);
        if (!are_hours(told.hours)) return rejected(Reason::not_understood);
        return applied({BusyTime{told.busy_time, action.actor, told.text, told.language, told.hours, action.at}});
    }

private:
    static Talk meeting_of(const Proposal& proposal) {
        Talk talk;
        talk.id = talk_of(proposal);
        talk.person = proposal.participant;
        talk.with_user = proposal.mentor;
        talk.person_name = proposal.participant_name;
        talk.with_name = proposal.mentor_name;
        talk.kind = TalkKind::mentor_meeting;
        talk.starts = proposal.starts;
        talk.ends = proposal.ends;
        talk.place = proposal.place;
        return talk;
    }

    Outcome send(const SendMessage& letter, const Match& match) const {
        if (action.actor != match.mentor && action.actor != match.participant) return out_of_scope();
        // Who still holds a match that has ended may say goodbye.
        if (!match.is_active() && match.status != MatchStatus::ended) return rejected(Reason::match_ended);
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
    std::vector<Id> operator()(const TellCompetence& told) const { return {competence_id(told.kind, actor)}; }
    std::vector<Id> operator()(const WriteLogDay& written) const {
        return {written.internship, log_day_id(written.internship, written.day)};
    }
    std::vector<Id> operator()(const ShareActivity& share) const { return {share.match}; }
    std::vector<Id> operator()(const ReportViewing& report) const { return {report.match, viewing_id(report.match, report.day)}; }
    std::vector<Id> operator()(const ProposeMeeting& asked) const { return {asked.match, asked.proposal, asked.place}; }
    std::vector<Id> operator()(const AnswerProposal& answer) const { return {answer.proposal, answer.match}; }
    std::vector<Id> operator()(const WithdrawProposal& taken_back) const { return {taken_back.proposal}; }
    std::vector<Id> operator()(const AskAboutData& asked) const { return {asked.request, asked.about}; }
    std::vector<Id> operator()(const TakeBackRequest& taken_back) const { return {taken_back.request}; }
    std::vector<Id> operator()(const AskForSupport& asked) const { return {asked.request, asked.about, actor}; }
    std::vector<Id> operator()(const TakeBackSupport& taken_back) const { return {taken_back.request}; }
    std::vector<Id> operator()(const AddGoal& told) const { return {told.goal}; }
    std::vector<Id> operator()(const MarkGoal& mark) const { return {mark.goal}; }
    std::vector<Id> operator()(const MarkTask& mark) const { return {mark.internship, mark.task}; }
    std::vector<Id> operator()(const TellBusyTime& told) const { return {told.busy_time}; }
};

} // namespace

std::vector<Id> subjects_of(const Action& action) { return std::visit(SubjectsOf{action.actor}, action.intent); }

Outcome apply(const Action& action, const Records& records) { return std::visit(Applier{action, records}, action.intent); }

} // namespace foothold::domain
