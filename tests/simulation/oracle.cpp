#include "tests/simulation/oracle.hpp"

#include "tests/simulation/every_record.hpp"
#include "tests/simulation/oracle_sight.hpp"
#include "tests/simulation/verdicts.hpp"

#include <algorithm>
#include <set>
#include <tuple>

namespace foothold::simulation {

using namespace domain;

namespace {

/// Who asked keeps the question, and staff say the rest until it was taken back.
SupportRequest answered(const SupportRequest& known, const SupportRequest& loaded) {
    SupportRequest request = known;
    if (known.status == SupportStatus::taken_back) return request;
    if (!loaded.owner.empty()) request.owner = loaded.owner;
    if (loaded.status == SupportStatus::open) return request;
    std::tie(request.status, request.answer, request.answered_at, request.at) =
        std::tie(loaded.status, loaded.answer, loaded.answered_at, loaded.at);
    return request;
}

} // namespace

void Oracle::load(const std::vector<Record>& records, Instant now) {
    in_own_words_.clear();
    for (const Record& record : records)
        if (const auto* notice = std::get_if<Notice>(&record); notice && !records_.find<Notice>(notice->id))
            in_own_words_.insert(combine(notice->about, notice->person));
    // Events are counted last.
    std::vector<Record> in_order = records;
    std::stable_partition(in_order.begin(), in_order.end(),
                          [](const Record& record) { return !std::holds_alternative<Event>(record); });
    std::vector<Record> replaced;
    for (Record record : in_order) {
        if (mentions_erased(record)) continue;
        if (auto* person = std::get_if<Person>(&record))
            if (const auto* known = records_.find<Person>(person->id)) person->languages = known->languages;
        if (const auto* talk = std::get_if<Talk>(&record)) {
            called_off_.erase(talk->id);
            if (talk->is_cancelled) called_off_.insert(talk->id);
        }
        record = moved_on(std::move(record));
        if (auto* notice = std::get_if<Notice>(&record))
            if (const auto* known = records_.find<Notice>(notice->id); known && !notice->read_at)
                notice->read_at = known->read_at;
        if (auto* match = std::get_if<Match>(&record))
            if (const auto* known = records_.find<Match>(match->id);
                known && known->mentor == match->mentor && known->participant == match->participant)
                match->shares = known->shares;
        if (auto* competence = std::get_if<Competence>(&record))
            if (const auto* known = records_.find<Competence>(competence->id); known && competence->at < known->at) {
                competence->level = known->level;
                competence->text = known->text;
                competence->language = known->language;
                competence->at = known->at;
            }
        if (auto* request = std::get_if<DataRequest>(&record))
            if (const auto* known = records_.find<DataRequest>(request->id)) {
                const bool is_answer = request->status != DataRequestStatus::open;
                DataRequest asked = *known;
                if (is_answer && known->status != DataRequestStatus::taken_back)
                    std::tie(asked.status, asked.answer, asked.at) = std::tie(request->status, request->answer, request->at);
                *request = asked;
            }
        if (auto* request = std::get_if<SupportRequest>(&record))
            if (const auto* known = records_.find<SupportRequest>(request->id)) *request = answered(*known, *request);
        if (auto* goal = std::get_if<OwnGoal>(&record))
            if (const auto* known = records_.find<OwnGoal>(goal->id); known && known->at > goal->at) *goal = *known;
        if (auto* mark = std::get_if<TaskMark>(&record))
            if (const auto* known = records_.find<TaskMark>(mark->id); known && known->at > mark->at) *mark = *known;
        if (auto* busy = std::get_if<BusyTime>(&record))
            if (const auto* known = records_.find<BusyTime>(busy->id); known && known->at > busy->at) *busy = *known;
        if (auto* event = std::get_if<Event>(&record)) event->coming = coming(event->id);
        const auto before = records_.find_any(id_of(record));
        if (before && std::ranges::find(replaced, id_of(record), id_of) == replaced.end()) replaced.push_back(*before);
        records_.put(record);
    }
    renew_moves();
    for (const Record& before : replaced) tell(before, *records_.find_any(id_of(before)), now);
}

bool Oracle::attends(Id person, Id course) const {
    return std::ranges::any_of(records_.all<Enrolment>(), [&](const auto& entry) {
        const Enrolment& enrolment = entry.second;
        const bool is_in = enrolment.status == EnrolmentStatus::active || enrolment.status == EnrolmentStatus::finished;
        return enrolment.person == person && enrolment.course == course && is_in;
    });
}

bool Oracle::may_see_match(Id person, Id id) const {
    const auto* match = records_.find<Match>(id);
    if (!match) return false;
    if (match->status == MatchStatus::ended) return takes_leave(*match, today_) && is_half_of(*match, person);
    return match->mentor == person || (match->participant == person && are_matched(*match));
}

std::vector<Record> Oracle::visible_to(Id person) const {
    std::vector<Record> visible;
    const Sight sight(*this, person);
    for_each(records_, [&](const auto& entity) {
        if (sight.covers(entity)) visible.emplace_back(entity);
    });
    return visible;
}

bool Oracle::is_hidden(Id person, Id id) const {
    const auto record = records_.find_any(id);
    const Sight sight(*this, person);
    return record && !std::visit([&](const auto& entity) { return sight.covers(entity); }, *record);
}

Oracle::Decision Oracle::decide(const Action& action, Id person) {
    if (const auto known = decided_.find(action.id); known != decided_.end()) return known->second;
    const auto decide_intent = [&](const auto& intent) { return decide(action, intent); };
    const Decision decision = action.actor == person ? std::visit(decide_intent, action.intent) : not_yours;
    decided_.emplace(action.id, decision);
    return decision;
}

Oracle::Decision Oracle::decide(const Action& action, const AnswerAppointment& answer) {
    if (is_hidden(action.actor, answer.appointment)) return not_yours;
    const auto* session = records_.find<Session>(answer.appointment);
    const auto* talk = records_.find<Talk>(answer.appointment);
    if (!session && (!talk || talk->person != action.actor)) return not_yours;
    if (answer.answer == AttendanceAnswer::attended) return no(Reason::not_understood);
    if (session ? session->is_cancelled : talk->is_cancelled) return no(Reason::cancelled);
    if (action.at > (session ? session->ends : talk->ends)) return no(Reason::already_over);
    const Id id = combine(answer.appointment, action.actor);
    const auto* said = records_.find<Attendance>(id);
    if (said && said->answer == answer.answer && said->reason == answer.reason) return merged;
    records_.put(Attendance{id, answer.appointment, action.actor, answer.answer, answer.reason, action.at});
    return applied;
}

std::uint32_t Oracle::coming(Id event) const {
    return static_cast<std::uint32_t>(std::ranges::count_if(
        records_.all<Rsvp>(), [&](const auto& entry) { return entry.second.event == event && entry.second.is_coming; }));
}

Oracle::Decision Oracle::decide(const Action& action, const AnswerEvent& answer) {
    const auto* event = records_.find<Event>(answer.event);
    if (!event || is_hidden(action.actor, answer.event)) return not_yours;
    const Id id = combine(answer.event, action.actor);
    const auto* said = records_.find<Rsvp>(id);
    if ((said && said->is_coming) == answer.is_coming) return merged;
    if (event->is_cancelled) return no(Reason::cancelled);
    if (action.at > event->ends) return no(Reason::already_over);
    if (answer.is_coming && event->capacity != 0 && coming(event->id) >= event->capacity) return no(Reason::full);
    records_.put(Rsvp{id, answer.event, action.actor, answer.is_coming, action.at});
    Event counted = *event;
    counted.coming = coming(event->id);
    records_.put(counted);
    return applied;
}

Oracle::Decision Oracle::decide(const Action& action, const SendMessage& letter) {
    if (is_hidden(action.actor, letter.through) || is_hidden(action.actor, letter.message)) return not_yours;
    if (letter.text.empty()) return no(Reason::text_empty);
    if (letter.text.size() > message_bytes_max) return no(Reason::text_too_long);
    Id to;
    if (const auto* match = records_.find<Match>(letter.through)) {
        if (action.actor != match->mentor && action.actor != match->participant) return not_yours;
        if (match->status == MatchStatus::recruited || match->status == MatchStatus::trained) return no(Reason::match_ended);
        to = action.actor == match->mentor ? match->participant : match->mentor;
    } else if (const auto* contact = records_.find<Contact>(letter.through)) {
        to = contact->user;
    }
    if (to.is_nil()) return not_yours;
    if (records_.find<Message>(letter.message)) return merged;
    const std::string name = records_.find<Person>(action.actor)->name;
    records_.put(Message{letter.message, action.actor, to, name, letter.text, letter.language, action.at, {}});
    return applied;
}

Oracle::Decision Oracle::decide(const Action& action, const MarkNoticeRead& mark) {
    const auto* notice = records_.find<Notice>(mark.notice);
    if (!notice || notice->person != action.actor) return not_yours;
    if (notice->read_at) return merged;
    Notice read = *notice;
    read.read_at = action.at;
    records_.put(read);
    return applied;
}

Oracle::Decision Oracle::decide(const Action& action, const MarkMessageRead& mark) {
    const auto* message = records_.find<Message>(mark.message);
    if (!message || message->to != action.actor) return not_yours;
    if (message->read_at) return merged;
    Message read = *message;
    read.read_at = action.at;
    records_.put(read);
    return applied;
}

Oracle::Decision Oracle::decide(const Action& action, const SetLanguages& choice) {
    if (choice.languages.empty()) return no(Reason::language_missing);
    Person changed = *records_.find<Person>(action.actor);
    if (changed.languages == choice.languages) return merged;
    changed.languages = choice.languages;
    records_.put(changed);
    return applied;
}

Oracle::Decision Oracle::decide(const Action& action, const TickMoveItem& tick) {
    const auto* found = records_.find<Move>(tick.move);
    if (!found || found->person != action.actor) return not_yours;
    Move move = *found;
    for (MoveItem& item : move.checklist) {
        if (item.id != tick.item) continue;
        const bool was_done = item.done_at.has_value();
        if (was_done == tick.is_done) return merged;
        item.done_at.reset();
        if (!was_done) item.done_at = action.at;
        records_.put(move);
        return applied;
    }
    return not_yours;
}

bool Oracle::has_declined(Id person, Id appointment) const {
    const auto* said = records_.find<Attendance>(combine(appointment, person));
    return said && said->answer == AttendanceAnswer::cannot_come;
}

bool Oracle::is_moved_away(Id person, const auto& appointment, const std::vector<Id>& places) const {
    return std::ranges::any_of(records_.all<Move>(), [&](const auto& entry) {
        const Move& move = entry.second;
        const auto* fate = move.find(MoveSubject::appointment, appointment.id);
        if (move.person != person || !fate || fate->fate == MoveFate::kept) return false;
        const bool is_later = danish_time(appointment.starts).date >= move.date;
        return is_later && (!move.has_happened || std::ranges::count(places, move.from_place) > 0);
    });
}

// Until a move has happened, it alone knows which course takes over on its day.
bool Oracle::takes_part(Id person, Id course, Date day) const {
    const auto* move = announced_move_of(person);
    if (!move || day < move->date) return attends(person, course);
    const auto* fate = move->find(MoveSubject::course, course);
    if (attends(person, course) && (!fate || fate->fate == MoveFate::kept)) return true;
    return std::ranges::any_of(move->entries, [&](const MoveEntry& other) {
        return other.what == MoveSubject::course && other.instead == course && attends(person, other.about);
    });
}

void Oracle::share_internships(std::vector<SharedAppointment>& shown, const Match& match, Date first, Date last) const {
    if (std::ranges::count(match.shares, Activity::work) == 0) return;
    struct Day {
        Id id;
        Instant starts;
    };
    for (const auto& [id, internship] : records_.all<Internship>())
        for (Date day = first; day <= last; day = day + 1) {
            if (internship.person != match.participant || day < internship.from || day > internship.until) continue;
            if (is_moved_away(match.participant, Day{id, instant_of({day, 12 * 60})}, {internship.place})) continue;
            for (const Workday& hours : internship.workdays)
                if (hours.weekday == weekday_of(day))
                    shown.push_back({{},
                                     match.id,
                                     Activity::work,
                                     internship.title,
                                     instant_of({day, static_cast<int>(hours.from_minute)}),
                                     instant_of({day, static_cast<int>(hours.until_minute)}),
                                     false});
        }
}

std::vector<SharedAppointment> Oracle::shared(Id id, Date first, Date last) const {
    std::vector<SharedAppointment> shown;
    const auto* match = records_.find<Match>(id);
    if (!match || !are_matched(*match)) return shown;
    const Instant from = instant_of({first, 0});
    const Instant until = instant_of({last + 1, 0});
    const auto show = [&](const auto& source, Activity activity, const LocalizedText& title, bool is_with_mentor) {
        const bool is_agreed = is_with_mentor || std::ranges::count(match->shares, activity) > 0;
        const bool is_gone = source.is_cancelled || has_declined(match->participant, source.id);
        if (source.starts < from || source.starts >= until || !is_agreed || is_gone) return;
        shown.push_back({{}, id, activity, title, source.starts, source.ends, is_with_mentor});
    };
    for (const auto& [session_id, session] : records_.all<Session>()) {
        const auto* course = records_.find<Course>(session.course);
        if (!course || !takes_part(match->participant, course->id, danish_time(session.starts).date)) continue;
        if (is_moved_away(match->participant, session, {session.place})) continue;
        show(session, course->kind == CourseKind::danish ? Activity::danish : Activity::course, course->title, false);
    }
    for (const auto& [talk_id, talk] : records_.all<Talk>()) {
        if (talk.person != match->participant && talk.with_user != match->participant) continue;
        if (is_moved_away(match->participant, talk, {talk.place})) continue;
        const Activity activity = talk.kind == TalkKind::mentor_meeting ? Activity::mentor : Activity::talk;
        show(talk, activity, {}, talk.with_user == match->mentor);
    }
    const Sight sight(*this, match->participant);
    for (const auto& [event_id, event] : records_.all<Event>())
        if (const auto* said = records_.find<Rsvp>(combine(event_id, match->participant)); said && said->is_coming)
            if (sight.covers(event) && !is_moved_away(match->participant, event, {event.place, event.audience_place}))
                show(event, Activity::event, event.title, false);
    share_internships(shown, *match, first, last);
    return shown;
}

} // namespace foothold::simulation
