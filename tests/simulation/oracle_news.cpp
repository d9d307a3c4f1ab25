#include "tests/simulation/oracle.hpp"
#include "tests/simulation/oracle_sight.hpp"

#include <algorithm>
#include <tuple>

namespace foothold::simulation {

using namespace domain;

namespace {

Terms at_one_time(const auto& meeting, const Records& records) {
    Terms terms;
    terms.starts = meeting.starts;
    terms.ends = meeting.ends;
    terms.room = meeting.room;
    terms.is_cancelled = meeting.is_cancelled;
    if (const auto* place = records.find<Place>(meeting.place)) terms.place = place->name;
    return terms;
}

Terms terms_of(const Session& session, const Records& records) {
    Terms terms = at_one_time(session, records);
    terms.who = session.teacher;
    terms.interpreter = session.interpreter;
    return terms;
}

Terms terms_of(const Talk& talk, const Records& records) {
    Terms terms = at_one_time(talk, records);
    terms.who = talk.with_name;
    terms.user = talk.with_user;
    terms.interpreter = talk.interpreter;
    return terms;
}

Terms terms_of(const Event& event, const Records& records) { return at_one_time(event, records); }

Terms terms_of(const Contact& contact, const Records&) {
    Terms terms;
    terms.who = contact.name;
    terms.user = contact.user;
    terms.phone = contact.phone;
    return terms;
}

bool has_same_people(const Session& left, const Session& right) { return left.course == right.course; }
bool has_same_people(const Talk& left, const Talk& right) { return left.person == right.person; }
bool has_same_people(const Event& left, const Event& right) {
    return left.programme == right.programme && (!left.programme.is_nil() || left.audience_place == right.audience_place);
}
bool has_same_people(const Contact& left, const Contact& right) {
    return left.person == right.person && (!left.person.is_nil() || left.place == right.place);
}

bool is_over(const Contact&, const Contact& contact, Instant now) {
    return contact.valid_until && *contact.valid_until < danish_time(now).date;
}
bool is_over(const auto& before, const auto& after, Instant now) { return std::max(before.ends, after.ends) <= now; }

template <class Entity>
std::optional<Difference> difference_of(const Entity& before, const Entity& after, const Records& records, Instant now) {
    if (!has_same_people(before, after) || is_over(before, after, now)) return std::nullopt;
    Difference difference{terms_of(before, records), terms_of(after, records)};
    if (difference.before == difference.after) return std::nullopt;
    return difference;
}

} // namespace

std::optional<Difference> Oracle::difference(const Record& before, const Record& after, Instant now) const {
    const auto compare = [&]<class Entity>() -> std::optional<Difference> {
        const auto* left = std::get_if<Entity>(&before);
        const auto* right = std::get_if<Entity>(&after);
        return left && right ? difference_of(*left, *right, records_, now) : std::nullopt;
    };
    for (auto found : {compare.template operator()<Session>(), compare.template operator()<Talk>(),
                       compare.template operator()<Event>(), compare.template operator()<Contact>()})
        if (found) return found;
    return std::nullopt;
}

bool Oracle::concerns(const Record& record, const Person& person, const Difference& changed) const {
    if (person.role != Role::participant) return false;
    const auto* talk = std::get_if<Talk>(&record);
    const bool may_move_away = !talk || (changed.before.is_cancelled && changed.after.is_cancelled);
    for (const auto& [id, move] : records_.all<Move>()) {
        if (!may_move_away) break;
        // What staff themselves call off is theirs to say, not the move's that is to come.
        if (move.person != person.id || (!move.has_happened && called_off_.contains(id_of(record)))) continue;
        for (const MoveEntry& fate : move.entries)
            if (fate.about == id_of(record) && fate.fate != MoveFate::kept) return false;
    }
    if (const auto* session = std::get_if<Session>(&record))
        return std::ranges::any_of(records_.all<Enrolment>(), [&](const auto& entry) {
            const Enrolment& enrolment = entry.second;
            return enrolment.person == person.id && enrolment.course == session->course &&
                   enrolment.status == EnrolmentStatus::active;
        });
    if (talk) return talk->person == person.id;
    const Sight sight(*this, person.id);
    if (const auto* event = std::get_if<Event>(&record)) {
        const auto* said = records_.find<Rsvp>(combine(event->id, person.id));
        return said && said->is_coming && sight.covers(*event);
    }
    return sight.covers(std::get<Contact>(record));
}

// What was asked, and what staff say to it now.
std::optional<Notice> Oracle::answer(const Record& before, const Record& after) {
    Notice notice{.activity = Activity::talk};
    std::string text;
    std::string language;
    const auto take = [&](const auto& asked, const auto& request, auto open, auto taken_back) {
        const bool was_open = asked.status == open || asked.status == taken_back;
        if (!was_open || request.status == open || request.status == taken_back) return;
        std::tie(notice.about, notice.person, notice.body) = std::tie(request.id, request.person, request.answer);
        std::tie(text, language) = std::tie(request.text, request.language);
    };
    if (const auto* request = std::get_if<DataRequest>(&after))
        if (const auto* asked = std::get_if<DataRequest>(&before))
            take(*asked, *request, DataRequestStatus::open, DataRequestStatus::taken_back);
    if (const auto* request = std::get_if<SupportRequest>(&after))
        if (const auto* asked = std::get_if<SupportRequest>(&before))
            take(*asked, *request, SupportStatus::open, SupportStatus::taken_back);
    if (notice.person.is_nil()) return std::nullopt;
    if (!text.empty()) notice.title.translations = {{language, text}};
    return notice;
}

void Oracle::put_told(Notice notice, Instant now) {
    if (in_own_words_.contains(combine(notice.about, notice.person))) return;
    const auto id_told = [](const Notice& told) {
        return combine(combine(told.about, told.person), {0, static_cast<std::uint64_t>(told.at.seconds)});
    };
    notice.at = now;
    for (const auto& [id, other] : records_.all<Notice>())
        if (other.person == notice.person && id == id_told(other)) notice.at = std::max(notice.at, other.at + 1);
    notice.id = id_told(notice);
    records_.put(notice);
}

void Oracle::tell(const Record& before, const Record& after, Instant now) {
    if (const auto answered = answer(before, after)) return put_told(*answered, now);
    const auto changed = difference(before, after, now);
    if (!changed) return;
    Notice notice;
    notice.about = id_of(after);
    notice.difference = *changed;
    if (const auto* session = std::get_if<Session>(&after)) {
        const auto* course = records_.find<Course>(session->course);
        notice.title = course ? course->title : session->topic;
        notice.activity = course && course->kind == CourseKind::danish ? Activity::danish : Activity::course;
    } else if (const auto* event = std::get_if<Event>(&after)) {
        notice.title = event->title;
        notice.activity = Activity::event;
    } else {
        const auto* talk = std::get_if<Talk>(&after);
        const auto* contact = std::get_if<Contact>(&after);
        const bool is_mentor = talk ? talk->kind == TalkKind::mentor_meeting : contact->role == ContactRole::mentor;
        notice.title = untranslated(talk ? talk->with_name : contact->name);
        notice.activity = is_mentor ? Activity::mentor : Activity::talk;
    }
    const auto people = records_.all<Person>();
    for (const auto& [id, person] : people) {
        if (!concerns(after, person, *changed)) continue;
        notice.person = id;
        put_told(notice, now);
    }
}

} // namespace foothold::simulation
