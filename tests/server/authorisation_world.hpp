#pragma once

#include "domain/record.hpp"
#include "domain/scope.hpp"
#include "sync/server/blob.hpp"
#include "sync/server/digest.hpp"
#include "tests/server/service_fixture.hpp"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace foothold::server {

/// Several of everything. Who may read what is said here by hand, and asks none of the product's rules.
struct AuthorisationWorld {
    static constexpr Id open_event{0xE, 90}; ///< whom anybody's name may be put down for, if that were possible
    static constexpr Id own_contact{0xC, 1}; ///< of the first actor
    static constexpr Id own_match{0x6, 1};
    static constexpr Id own_proposal{0x15, 1}; ///< to the first actor

    std::vector<domain::Record> records;
    std::vector<Blob> blobs;
    std::vector<Id> actors;
    std::vector<Scope> scopes;
    std::set<Id> derived;                      ///< of which the server makes the records itself
    std::map<Id, std::set<Id>> readers;        ///< of each record; empty: everybody
    std::map<std::string, std::set<Id>> marks; ///< a text that is in one record alone
    std::map<domain::Hash, std::set<Id>> blob_readers;
};

/// Puts one text wherever a record has room for words.
class Marking {
public:
    explicit Marking(std::string mark) : mark_(std::move(mark)) {}

    template <class... Values>
    void operator()(domain::Field<Values>... fields) {
        (put(fields.value), ...);
    }

private:
    void put(std::string& text) { text = mark_; }
    void put(domain::LocalizedText& text) { text = domain::untranslated(mark_); }
    template <class Other>
    void put(Other&) {}

    std::string mark_;
};

class AuthorisationWorldMaker {
public:
    AuthorisationWorld make() {
        for (std::uint64_t side = 1; side <= 4; ++side) add_side(side);
        for (const Id person : {Id{0xA, 9}}) add_person(person, domain::Role::participant, {}); // newly arrived: nothing yet
        world_.actors = {{0xA, 1}, {0xA, 2}, {0xA, 9}, {0xB, 1}, {0xB, 2}, {0xD, 1}, {0xD, 2}};
        world_.scopes.push_back({domain::ScopeKind::staff, {0x5, 1}});
        return std::move(world_);
    }

private:
    /// One of each kind around one participant, mentor and coordinator, who have nothing to do with those of the other sides.
    void add_side(std::uint64_t side) {
        const Id participant{0xA, side}, mentor{0xB, side}, coordinator{0xD, side};
        const Id place{0x1, side}, programme{0x2, side}, course{0x3, side};
        add_person(participant, domain::Role::participant, place);
        add_person(mentor, domain::Role::mentor, {});
        add_person(coordinator, domain::Role::coordinator, place);
        add_public(side, place, programme);
        const std::set<Id> taught{participant, coordinator};
        add_group(side, programme, course, taught);
        for (const Id person : {participant, coordinator}) {
            domain::Enrolment enrolment{{0x4, 10 * side + person.high % 2}, person, programme, course, {}, {}};
            add(enrolment, {person});
        }
        add_own(side, participant, coordinator);
        add_move(side, participant, place);
        add_internship(side, participant, mentor);
        add_between(side, programme, participant, mentor, coordinator);
        for (const auto kind :
             {domain::ScopeKind::person, domain::ScopeKind::group, domain::ScopeKind::place, domain::ScopeKind::match})
            for (const Id id : {participant, mentor, coordinator, place, Id{0x1, 50 + side}, programme, course, Id{0x6, side}})
                if (is_of_kind(kind, id)) world_.scopes.push_back({kind, id});
    }

    static bool is_of_kind(domain::ScopeKind kind, Id id) {
        switch (kind) {
        case domain::ScopeKind::person:
            return id.high == 0xA || id.high == 0xB || id.high == 0xD;
        case domain::ScopeKind::group:
            return id.high == 0x2 || id.high == 0x3;
        case domain::ScopeKind::place:
            return id.high == 0x1;
        default:
            return id.high == 0x6;
        }
    }

    template <class Entity>
    void add(Entity entity, std::set<Id> readers) {
        const std::string mark = "mark-" + domain::to_string(entity.id) + '.';
        Marking marking{mark};
        entity.serialize(marking);
        if constexpr (requires { entity.title = domain::untranslated(mark); }) entity.title = domain::untranslated(mark);
        world_.readers.emplace(entity.id, readers);
        if (protocol::encode_record(domain::Record{entity}).body.find(mark) != std::string::npos)
            world_.marks.emplace(mark, std::move(readers));
        world_.records.emplace_back(std::move(entity));
    }

    void add_person(Id id, domain::Role role, Id residence) {
        domain::Person person;
        person.id = id;
        person.role = role;
        person.languages = {"en"};
        person.residence = residence;
        add(person, {id});
    }

    void add_public(std::uint64_t side, Id place, Id programme) {
        domain::Place centre;
        centre.id = place;
        add(centre, {});
        domain::Organisation organisation;
        organisation.id = {0x7, side};
        add(organisation, {});
        domain::RightsCard card;
        card.id = {0x16, side};
        add(card, {});
        domain::Programme of;
        of.id = programme;
        add(of, {});
    }

    void add_group(std::uint64_t side, Id programme, Id course, const std::set<Id>& readers) {
        domain::Course taught;
        taught.id = course;
        taught.programme = programme;
        add(taught, readers);
        domain::Session session;
        session.id = {0x8, side};
        session.course = course;
        session.starts = moment(3, 10);
        session.ends = moment(3, 12);
        add(session, readers);
        domain::Event event;
        event.id = side == 4 ? AuthorisationWorld::open_event : Id{0xE, side};
        event.programme = programme;
        event.starts = moment(3, 15);
        event.ends = moment(3, 17);
        add(event, readers);
        event.id = {0xE, 50 + side};
        event.programme = {};
        event.audience_place = {0x1, side};
        add(event, readers);
        domain::Offer offer;
        offer.id = {0x17, side};
        offer.programme = programme;
        add(offer, readers);
        offer.id = {0x17, 50 + side};
        offer.programme = {};
        offer.audience_place = {0x1, side};
        add(offer, readers);
        add_lesson(side, course, readers);
    }

    void add_lesson(std::uint64_t side, Id course, const std::set<Id>& readers) {
        domain::Lesson lesson;
        lesson.id = {0x9, side};
        lesson.course = course;
        for (const std::string& bytes : {"picture " + std::to_string(side), std::string{"everybody's picture"}}) {
            const Blob blob{{digest_of(bytes)}, domain::MediaType::png, bytes + std::string(20, '.')};
            const domain::Hash hash{digest_of(blob.bytes)};
            lesson.pages.emplace_back().picture.emplace();
            lesson.pages.back().picture->hash = hash;
            world_.blob_readers[hash].insert(readers.begin(), readers.end());
            world_.blobs.push_back({hash, domain::MediaType::png, blob.bytes});
        }
        add(lesson, readers);
    }

    void add_own(std::uint64_t side, Id participant, Id coordinator) {
        domain::Contact contact;
        contact.id = {0xC, side};
        contact.person = participant;
        contact.user = coordinator;
        contact.lifeline_order = 1;
        add(contact, {participant});
        contact.id = {0xC, 50 + side};
        contact.person = {};
        contact.user = {};
        contact.place = {0x1, side};
        add(contact, {participant, coordinator});
        domain::Notice notice;
        notice.id = {0x10, side};
        notice.person = participant;
        add(notice, {participant});
        domain::Plan plan;
        plan.id = {0x11, side};
        plan.person = participant;
        add(plan, {participant});
        add_told(side, participant);
        domain::Attendance attendance;
        attendance.id = domain::combine({0x8, side}, participant);
        attendance.appointment = {0x8, side};
        attendance.person = participant;
        add(attendance, {participant});
        domain::Rsvp answer;
        answer.id = domain::combine({0xE, 50 + side}, participant);
        answer.event = {0xE, 50 + side};
        answer.person = participant;
        add(answer, {participant});
    }

    void add_told(std::uint64_t side, Id participant) {
        domain::Competence competence;
        competence.id = domain::competence_id(domain::CompetenceKind::sewing, participant);
        competence.person = participant;
        add(competence, {participant});
        domain::LogDay day;
        day.internship = {0xF, side};
        day.day = *domain::parse_date("2026-03-16");
        day.id = domain::log_day_id(day.internship, day.day);
        day.person = participant;
        add(day, {participant});
        domain::Proof proof;
        proof.id = {0x18, side};
        proof.person = participant;
        add(proof, {participant});
        domain::DataRequest request;
        request.id = {0x19, side};
        request.person = participant;
        add(request, {participant});
        domain::OwnGoal goal;
        goal.id = {0x1A, side};
        goal.person = participant;
        add(goal, {participant});
        domain::TaskMark mark;
        mark.id = domain::task_id({0xF, side}, domain::untranslated("Baking"));
        mark.internship = {0xF, side};
        mark.person = participant;
        add(mark, {participant});
        domain::BusyTime busy;
        busy.id = {0x1D, side};
        busy.person = participant;
        add(busy, {participant});
        add_support(side, participant);
    }

    /// Of the participant, and of a company about her internship: that one is in nobody's app.
    void add_support(std::uint64_t side, Id participant) {
        domain::SupportRequest request;
        request.id = {0x1B, side};
        request.person = participant;
        add(request, {participant});
        domain::SupportRequest of_company;
        of_company.id = {0x1C, side};
        of_company.from = domain::SupportFrom::company;
        of_company.programme = {0x2, side};
        of_company.about = {0xF, side};
        constexpr Id nobody{0xFFFF, 1};
        add(of_company, {nobody});
    }

    /// Announced, to a place where nobody else lives.
    void add_move(std::uint64_t side, Id participant, Id place) {
        domain::Place elsewhere;
        elsewhere.id = {0x1, 50 + side};
        add(elsewhere, {});
        domain::Move move;
        move.id = {0x14, side};
        move.person = participant;
        move.from_place = place;
        move.to_place = elsewhere.id;
        move.date = *domain::parse_date("2026-05-01");
        add(move, {participant});
    }

    /// One day of it, which the mentor sees: its time and its title, and nothing else that it says.
    void add_internship(std::uint64_t side, Id participant, Id mentor) {
        domain::Internship internship;
        internship.id = {0xF, side};
        internship.person = participant;
        internship.from = internship.until = *domain::parse_date("2026-03-16");
        internship.workdays = {{domain::Weekday::monday, 8 * 60, 15 * 60}};
        add(internship, {participant});
        const std::string title = "shared-title-" + std::to_string(side) + '.';
        std::get<domain::Internship>(world_.records.back()).title = domain::untranslated(title);
        world_.marks.emplace(title, std::set{participant, mentor});
        const Id day{0, static_cast<std::uint64_t>(moment(4, 8).seconds)};
        const Id shared = domain::combine(domain::combine(internship.id, day), {0x6, side});
        world_.derived.insert(shared);
        world_.readers.emplace(shared, std::set{participant, mentor});
    }

    void add_between(std::uint64_t side, Id programme, Id participant, Id mentor, Id coordinator) {
        domain::Match match;
        match.id = {0x6, side};
        match.programme = programme;
        match.mentor = mentor;
        match.participant = participant;
        match.shares = {domain::Activity::work};
        add(match, {participant, mentor});
        domain::Talk talk;
        talk.id = {0x12, side};
        talk.person = participant;
        talk.with_user = coordinator;
        talk.starts = moment(4, 10);
        talk.ends = moment(4, 11);
        add(talk, {participant, coordinator});
        domain::Proposal proposal;
        proposal.id = {0x15, side};
        proposal.match = match.id;
        proposal.from = proposal.mentor = mentor;
        proposal.participant = participant;
        proposal.starts = moment(5, 10);
        proposal.ends = moment(5, 11);
        add(proposal, {participant, mentor});
        domain::Viewing viewing;
        viewing.match = match.id;
        viewing.day = *domain::parse_date("2026-03-11");
        viewing.id = domain::viewing_id(viewing.match, viewing.day);
        viewing.mentor = mentor;
        viewing.participant = participant;
        add(viewing, {participant, mentor});
        domain::Message message;
        message.id = {0x13, side};
        message.from = mentor;
        message.to = participant;
        add(message, {participant, mentor});
    }

    AuthorisationWorld world_;
};

inline AuthorisationWorld authorisation_world() { return AuthorisationWorldMaker{}.make(); }

} // namespace foothold::server
