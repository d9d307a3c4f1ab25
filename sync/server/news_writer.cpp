#include "sync/server/news_writer.hpp"

#include "domain/differences.hpp"
#include "domain/schedule.hpp"
#include "sync/server/record_reader.hpp"

#include <algorithm>

namespace foothold::server {

using domain::Contact;
using domain::Event;
using domain::Notice;
using domain::Record;
using domain::Session;
using domain::Talk;

namespace {

struct IsForSamePeople {
    const Record& after;

    bool operator()(const Session& before) const { return before.course == std::get<Session>(after).course; }
    bool operator()(const Talk& before) const { return before.person == std::get<Talk>(after).person; }
    bool operator()(const Contact& before) const { return domain::scopes_of(before) == domain::scopes_of(after); }
    bool operator()(const Event& before) const { return domain::scopes_of(before) == domain::scopes_of(after); }
    template <class Other>
    bool operator()(const Other&) const {
        return false;
    }
};

bool is_answered(const domain::DataRequest& request) {
    return request.status == domain::DataRequestStatus::done || request.status == domain::DataRequestStatus::refused;
}

bool is_answered(const domain::SupportRequest& request) { return request.status == domain::SupportStatus::answered; }

/// What staff answer now to what somebody asked. The app has words of its own for it; these are what was asked, and the answer.
template <class Request>
std::optional<Notice> answer_in(const Record& before, const Record& after) {
    const auto* asked = std::get_if<Request>(&before);
    const auto* answered = std::get_if<Request>(&after);
    if (!asked || !answered || answered->person.is_nil() || is_answered(*asked) || !is_answered(*answered)) return std::nullopt;
    Notice notice{.person = answered->person, .activity = domain::Activity::talk, .body = answered->answer};
    if (!answered->text.empty()) notice.title.translations.push_back({answered->language, answered->text});
    notice.about = answered->id;
    return notice;
}

std::optional<Notice> answer_told(const Record& before, const Record& after) {
    if (auto answer = answer_in<domain::DataRequest>(before, after)) return answer;
    return answer_in<domain::SupportRequest>(before, after);
}

/// Of a notice that the server tells by itself: no two have one.
Id told_id(const Notice& notice) {
    return domain::combine(domain::combine(notice.about, notice.person), {0, static_cast<std::uint64_t>(notice.at.seconds)});
}

/// Both as it was told and as it is.
bool is_over(const domain::Difference& difference, const Record& record, Instant now) {
    if (const auto* contact = std::get_if<Contact>(&record))
        return contact->valid_until && *contact->valid_until < domain::danish_time(now).date;
    return difference.before.ends.value_or(now) <= now && difference.after.ends.value_or(now) <= now;
}

/// A talk that a move has called off may take place after all, at another time or somewhere else, or the other way round.
bool is_on_or_was(const Record& record, const domain::Difference& difference) {
    return std::holds_alternative<Talk>(record) && !(difference.before.is_cancelled && difference.after.is_cancelled);
}

} // namespace

Result<void> NewsWriter::note(const Notice& notice) {
    const auto stored = transaction_.find_record(notice.id);
    if (!stored) return stored.error();
    if (!*stored) in_own_words_.emplace(notice.about, notice.person);
    return {};
}

Result<void> NewsWriter::tell(const Record& before, const Record& after) {
    if (auto answer = answer_told(before, after)) return tell_answer(std::move(*answer));
    if (before.index() != after.index() || !std::visit(IsForSamePeople{after}, before)) return {};
    const auto places = places_of(before, after);
    if (!places) return places.error();
    const auto difference = domain::difference_between(before, after, *places);
    if (!difference || is_over(*difference, after, now_)) return {};
    const auto people = people_concerned(after);
    if (!people) return people.error();
    auto notice = notice_about(after);
    if (!notice) return notice.error();
    notice->difference = *difference;
    for (const Id person : *people)
        if (!in_own_words_.contains({notice->about, person}))
            if (auto told = tell(person, *notice, after); !told) return told;
    return {};
}

Result<domain::Records> NewsWriter::places_of(const Record& before, const Record& after) {
    domain::Records places;
    for (const Id id : {domain::place_in(before), domain::place_in(after)}) {
        if (id.is_nil()) continue;
        auto place = read_record(transaction_, id);
        if (!place) return place.error();
        if (*place) places.put(std::move(**place));
    }
    return places;
}

Result<std::vector<Id>> NewsWriter::people_concerned(const Record& record) {
    if (const auto* talk = std::get_if<Talk>(&record)) return std::vector{talk->person};
    if (const auto* event = std::get_if<Event>(&record)) return coming_to(*event);
    if (const auto* session = std::get_if<Session>(&record))
        return transaction_.holders_of({domain::ScopeKind::group, session->course});
    return transaction_.holders_of(domain::scopes_of(record).front());
}

Result<std::vector<Id>> NewsWriter::coming_to(const Event& event) {
    const auto answers = read_records_of<domain::Rsvp>(transaction_);
    const auto holders = transaction_.holders_of(domain::scopes_of(event).front());
    if (!answers) return answers.error();
    if (!holders) return holders.error();
    std::vector<Id> people;
    for (const domain::Rsvp& answer : *answers)
        if (answer.event == event.id && answer.is_coming && std::ranges::find(*holders, answer.person) != holders->end())
            people.push_back(answer.person);
    return people;
}

Result<NewsWriter::Reader> NewsWriter::reader(Id person) {
    const auto records = read_records_in(transaction_, {domain::ScopeKind::person, person});
    if (!records) return records.error();
    Reader reader;
    const auto* self = records->find<domain::Person>(person);
    reader.is_participant = self && self->role == domain::Role::participant;
    for (const auto& [id, notice] : records->all<Notice>())
        if (notice.id == told_id(notice)) reader.latest = std::max(reader.latest, notice.at);
    for (const auto& [id, enrolment] : records->all<domain::Enrolment>())
        if (enrolment.person == person && enrolment.status == domain::EnrolmentStatus::active)
            reader.active_courses.insert(enrolment.course);
    for (const auto& [id, move] : records->all<domain::Move>())
        for (const domain::MoveEntry& entry : move.entries)
            if (move.person == person && entry.fate != domain::MoveFate::kept) reader.moved_away.insert(entry.about);
    return reader;
}

Result<Notice> NewsWriter::notice_about(const Record& record) {
    Notice notice{.about = domain::id_of(record)};
    if (const auto* session = std::get_if<Session>(&record)) {
        const auto found = read_record(transaction_, session->course);
        if (!found) return found.error();
        const auto* course = *found ? std::get_if<domain::Course>(&**found) : nullptr;
        notice.title = course ? course->title : session->topic;
        if (course) notice.activity = domain::activity_of(course->kind);
    }
    if (const auto* talk = std::get_if<Talk>(&record)) {
        notice.title = domain::untranslated(talk->with_name);
        notice.activity = talk->kind == domain::TalkKind::mentor_meeting ? domain::Activity::mentor : domain::Activity::talk;
    }
    if (const auto* event = std::get_if<Event>(&record)) {
        notice.title = event->title;
        notice.activity = domain::Activity::event;
    }
    if (const auto* contact = std::get_if<Contact>(&record)) {
        notice.title = domain::untranslated(contact->name);
        notice.activity = contact->role == domain::ContactRole::mentor ? domain::Activity::mentor : domain::Activity::talk;
    }
    return notice;
}

Result<void> NewsWriter::tell(Id person, Notice notice, const Record& record) {
    const auto known = reader(person);
    if (!known) return known.error();
    const auto* session = std::get_if<Session>(&record);
    if (!known->is_participant) return {};
    if (known->moved_away.contains(notice.about) && !is_on_or_was(record, *notice.difference)) return {};
    if (session && !known->active_courses.contains(session->course)) return {};
    notice.person = person;
    return put(std::move(notice), known->latest);
}

Result<void> NewsWriter::tell_answer(Notice notice) {
    if (in_own_words_.contains({notice.about, notice.person})) return {};
    const auto known = reader(notice.person);
    return known ? put(std::move(notice), known->latest) : known.error();
}

/// No two at the same second: that is their order, also when they come with one sync and whatever the clocks show.
Result<void> NewsWriter::put(Notice notice, Instant latest) {
    notice.at = std::max(now_, latest + 1);
    notice.id = told_id(notice);
    if (auto written = writer_.put(notice); !written) return written.error();
    ++told_;
    return {};
}

} // namespace foothold::server
