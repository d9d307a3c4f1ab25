#pragma once

#include "tests/simulation/oracle.hpp"

#include <set>

namespace foothold::simulation {

// What one person may see, whoever asks.
class Oracle::Sight {
public:
    Sight(const Oracle& oracle, domain::Id person) : oracle_(oracle), self_(oracle.records_.find<domain::Person>(person)) {
        for (const auto& [id, enrolment] : oracle.records_.all<domain::Enrolment>())
            if (enrolment.person == person && enrolment.status != domain::EnrolmentStatus::ended)
                enrolled_.insert({enrolment.course, enrolment.programme});
        if (self_) places_.insert(self_->residence);
        const auto* move = oracle.announced_move_of(person);
        if (!move) return;
        places_.insert(move->to_place); // both until the day is over
        for (const domain::MoveEntry& fate : move->entries)
            if (fate.what == domain::MoveSubject::course && !fate.instead.is_nil()) taking_over_.insert(fate.instead);
    }

    bool covers(const auto& entity) const { return self_ && sees(entity); }

private:
    bool sees(const domain::Person& other) const { return other.id == self_->id; }
    bool sees(const domain::Place&) const { return true; }
    bool sees(const domain::Organisation&) const { return true; }
    bool sees(const domain::Programme&) const { return true; }
    bool sees(const domain::Course& course) const { return is_in(course.id); }
    bool sees(const domain::Session& session) const { return is_in(session.course); }
    bool sees(const domain::Lesson& lesson) const { return is_in(lesson.course); }
    bool sees(const domain::Contact& contact) const {
        if (!contact.person.is_nil()) return contact.person == self_->id;
        return places_.contains(contact.place);
    }
    bool sees(const domain::Match& match) const { return oracle_.may_see_match(self_->id, match.id); }
    bool sees(const domain::SharedAppointment& shown) const { return oracle_.may_see_match(self_->id, shown.match); }
    bool sees(const domain::Talk& talk) const { return talk.person == self_->id || talk.with_user == self_->id; }
    bool sees(const domain::Event& event) const {
        if (!event.programme.is_nil()) return enrolled_.contains(event.programme);
        return places_.contains(event.audience_place);
    }
    bool sees(const domain::RightsCard&) const { return true; }
    bool sees(const domain::Offer& offer) const {
        if (!offer.programme.is_nil()) return enrolled_.contains(offer.programme);
        return places_.contains(offer.audience_place);
    }
    bool sees(const domain::Viewing& viewing) const { return viewing.participant == self_->id || viewing.mentor == self_->id; }
    bool sees(const domain::Proposal& proposal) const {
        return proposal.participant == self_->id || proposal.mentor == self_->id;
    }
    bool sees(const domain::Message& message) const { return message.from == self_->id || message.to == self_->id; }
    bool sees(const auto& own) const { return own.person == self_->id; }

    bool is_in(domain::Id course) const { return enrolled_.contains(course) || taking_over_.contains(course); }

    const Oracle& oracle_;
    const domain::Person* self_;
    std::set<domain::Id> enrolled_;
    std::set<domain::Id> taking_over_;
    std::set<domain::Id> places_;
};

} // namespace foothold::simulation
