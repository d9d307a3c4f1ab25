#include "domain/scope.hpp"

namespace foothold::domain {

namespace {

using Scopes = std::vector<Scope>;
using Grants = std::vector<Grant>;

Scope of_person(Id id) { return {ScopeKind::person, id}; }
Scope of_group(Id id) { return {ScopeKind::group, id}; }

struct HomeOf {
    Scopes operator()(const Person& person) const { return {of_person(person.id)}; }
    Scopes operator()(const Place&) const { return {Scope{}}; }
    Scopes operator()(const Organisation&) const { return {Scope{}}; }
    Scopes operator()(const Programme&) const { return {Scope{}}; }
    Scopes operator()(const Course& course) const { return {of_group(course.id)}; }
    Scopes operator()(const Session& session) const { return {of_group(session.course)}; }
    Scopes operator()(const Enrolment& enrolment) const { return {of_person(enrolment.person)}; }
    Scopes operator()(const Attendance& attendance) const { return {of_person(attendance.person)}; }
    Scopes operator()(const Internship& internship) const { return {of_person(internship.person)}; }
    Scopes operator()(const Contact& contact) const {
        if (contact.person.is_nil()) return {{ScopeKind::place, contact.place}};
        return {of_person(contact.person)};
    }
    Scopes operator()(const Match& match) const { return {{ScopeKind::match, match.id}}; }
    Scopes operator()(const SharedAppointment& appointment) const { return {{ScopeKind::match, appointment.match}}; }
    Scopes operator()(const Talk& talk) const {
        Scopes scopes{of_person(talk.person)};
        if (!talk.with_user.is_nil() && talk.with_user != talk.person) scopes.push_back(of_person(talk.with_user));
        return scopes;
    }
    Scopes operator()(const Event& event) const {
        if (event.programme.is_nil()) return {{ScopeKind::place, event.audience_place}};
        return {of_group(event.programme)};
    }
    Scopes operator()(const Rsvp& rsvp) const { return {of_person(rsvp.person)}; }
    Scopes operator()(const Notice& notice) const { return {of_person(notice.person)}; }
    Scopes operator()(const Message& message) const {
        Scopes scopes{of_person(message.from)};
        if (message.to != message.from) scopes.push_back(of_person(message.to));
        return scopes;
    }
    Scopes operator()(const Plan& plan) const { return {of_person(plan.person)}; }
    Scopes operator()(const Move& move) const { return {of_person(move.person)}; }
    Scopes operator()(const Lesson& lesson) const { return {of_group(lesson.course)}; }
    Scopes operator()(const RightsCard&) const { return {Scope{}}; }
    Scopes operator()(const Offer& offer) const {
        if (offer.programme.is_nil()) return {{ScopeKind::place, offer.audience_place}};
        return {of_group(offer.programme)};
    }
    Scopes operator()(const Competence& competence) const { return {of_person(competence.person)}; }
    Scopes operator()(const LogDay& day) const { return {of_person(day.person)}; }
    // Not of the match: what these two did stays between them, whoever the match is changed to.
    Scopes operator()(const Viewing& viewing) const { return {of_person(viewing.participant), of_person(viewing.mentor)}; }
    Scopes operator()(const Proposal& proposal) const { return {of_person(proposal.participant), of_person(proposal.mentor)}; }
    Scopes operator()(const Proof& proof) const { return {of_person(proof.person)}; }
    Scopes operator()(const DataRequest& request) const { return {of_person(request.person)}; }
    /// What a company asks is for staff alone, whomever it is about.
    Scopes operator()(const SupportRequest& request) const {
        if (request.person.is_nil()) return {{ScopeKind::staff, request.programme}};
        return {of_person(request.person)};
    }
    Scopes operator()(const OwnGoal& goal) const { return {of_person(goal.person)}; }
    Scopes operator()(const TaskMark& mark) const { return {of_person(mark.person)}; }
    Scopes operator()(const BusyTime& busy) const { return {of_person(busy.person)}; }
};

struct GrantedBy {
    Date today;

    Grants operator()(const Person& person) const {
        Grants grants{{person.id, Scope{}}, {person.id, of_person(person.id)}};
        if (!person.residence.is_nil()) grants.push_back({person.id, {ScopeKind::place, person.residence}});
        return grants;
    }
    Grants operator()(const Enrolment& enrolment) const {
        if (enrolment.status == EnrolmentStatus::ended) return {};
        Grants grants{{enrolment.person, of_group(enrolment.programme)}};
        if (!enrolment.course.is_nil()) grants.push_back({enrolment.person, of_group(enrolment.course)});
        return grants;
    }
    Grants operator()(const Match& match) const {
        const bool is_between_two = match.is_active() || match.is_in_grace(today);
        if (match.status == MatchStatus::ended && !is_between_two) return {};
        const Scope scope{ScopeKind::match, match.id};
        Grants grants{{match.mentor, scope}};
        if (is_between_two && !match.participant.is_nil()) grants.push_back({match.participant, scope});
        return grants;
    }
    Grants operator()(const Move& move) const {
        if (move.has_happened) return {};
        Grants grants{{move.person, {ScopeKind::place, move.to_place}}};
        for (const MoveEntry& entry : move.entries)
            if (entry.what == MoveSubject::course && !entry.instead.is_nil())
                grants.push_back({move.person, of_group(entry.instead)});
        return grants;
    }
    template <class Other>
    Grants operator()(const Other&) const {
        return {};
    }
};

} // namespace

std::vector<Scope> scopes_of(const Record& record) { return std::visit(HomeOf{}, record); }

std::vector<Grant> grants_of(const Record& record, Date today) { return std::visit(GrantedBy{today}, record); }

} // namespace foothold::domain
