#include "domain/erasure.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace foothold::domain {

namespace {

// No operator takes every kind: a new one has to be thought of here.
struct IsAbout {
    Id person;

    bool operator()(const Person& other) const { return other.id == person; }
    bool operator()(const Place&) const { return false; }
    bool operator()(const Organisation&) const { return false; }
    bool operator()(const Programme&) const { return false; }
    bool operator()(const Course&) const { return false; }
    bool operator()(const Session&) const { return false; }
    bool operator()(const Enrolment& enrolment) const { return enrolment.person == person; }
    bool operator()(const Attendance& attendance) const { return attendance.person == person; }
    bool operator()(const Internship& internship) const { return internship.person == person; }
    bool operator()(const Contact& contact) const { return contact.person == person || contact.user == person; }
    bool operator()(const Match& match) const { return match.mentor == person || match.participant == person; }
    bool operator()(const SharedAppointment&) const { return false; } // goes with its match
    bool operator()(const Talk& talk) const { return talk.person == person || talk.with_user == person; }
    bool operator()(const Event&) const { return false; }
    bool operator()(const Rsvp& rsvp) const { return rsvp.person == person; }
    bool operator()(const Notice& notice) const {
        const auto& difference = notice.difference;
        return notice.person == person || (difference && (difference->before.user == person || difference->after.user == person));
    }
    bool operator()(const Message& message) const { return message.from == person || message.to == person; }
    bool operator()(const Plan& plan) const { return plan.person == person; }
    bool operator()(const Move& move) const { return move.person == person; }
    bool operator()(const Lesson&) const { return false; }
    bool operator()(const RightsCard&) const { return false; }
    bool operator()(const Offer&) const { return false; }
    bool operator()(const Competence& competence) const { return competence.person == person; }
    bool operator()(const LogDay& day) const { return day.person == person; }
    bool operator()(const Viewing& viewing) const { return viewing.mentor == person || viewing.participant == person; }
    bool operator()(const Proposal& proposal) const { return proposal.mentor == person || proposal.participant == person; }
    bool operator()(const Proof& proof) const { return proof.person == person; }
    bool operator()(const DataRequest& request) const { return request.person == person; }
    bool operator()(const SupportRequest& request) const { return request.person == person; }
    bool operator()(const OwnGoal& goal) const { return goal.person == person; }
    bool operator()(const TaskMark& mark) const { return mark.person == person; }
    bool operator()(const BusyTime& busy) const { return busy.person == person; }
};

/// Hangs on a record that goes, and says something about it.
bool hangs_on(const Record& record, const std::set<Id>& gone) {
    if (const auto* attendance = std::get_if<Attendance>(&record)) return gone.contains(attendance->appointment);
    if (const auto* shared = std::get_if<SharedAppointment>(&record)) return gone.contains(shared->match);
    if (const auto* notice = std::get_if<Notice>(&record)) return gone.contains(notice->about);
    // What a mentor or a company asked about the internship or match of somebody says something about them.
    if (const auto* request = std::get_if<SupportRequest>(&record)) return gone.contains(request->about);
    return false;
}

/// And what hangs on that: a notice of an answer, on the question that hangs on a match.
void add_hanging(std::set<Id>& gone, const std::vector<Record>& records) {
    for (bool grows = true; grows;) {
        grows = false;
        for (const Record& record : records)
            if (hangs_on(record, gone)) grows = gone.insert(id_of(record)).second || grows;
    }
}

/// What stays when these records go; none when it is as it was.
std::optional<Record> without(const Record& record, const std::set<Id>& gone, const std::map<Id, std::uint32_t>& answers) {
    if (const auto* event = std::get_if<Event>(&record)) {
        const auto counted = answers.find(event->id);
        if (counted == answers.end()) return std::nullopt;
        Event fewer = *event;
        fewer.coming -= std::min(fewer.coming, counted->second);
        return fewer;
    }
    if (const auto* move = std::get_if<Move>(&record)) {
        Move shorter = *move;
        std::erase_if(shorter.entries, [&](const MoveEntry& entry) { return gone.contains(entry.about); });
        if (shorter.entries.size() != move->entries.size()) return shorter;
    }
    return std::nullopt;
}

} // namespace

bool is_about(const Record& record, Id person) { return !person.is_nil() && std::visit(IsAbout{person}, record); }

Erasure erasure_of(Id person, const std::vector<Record>& records) {
    Erasure erasure;
    std::set<Id> gone;
    for (const Record& record : records)
        if (is_about(record, person)) gone.insert(id_of(record));
    add_hanging(gone, records);
    std::map<Id, std::uint32_t> answers;
    for (const Record& record : records) {
        if (!gone.contains(id_of(record))) continue;
        erasure.erased.push_back(record);
        if (const auto* rsvp = std::get_if<Rsvp>(&record); rsvp && rsvp->is_coming) ++answers[rsvp->event];
    }
    for (const Record& record : records)
        if (!gone.contains(id_of(record)))
            if (auto changed = without(record, gone, answers)) erasure.changed.push_back(std::move(*changed));
    return erasure;
}

} // namespace foothold::domain
