#pragma once

#include "domain/action.hpp"
#include "domain/apply.hpp"
#include "domain/id.hpp"
#include "domain/records.hpp"
#include "domain/time.hpp"
#include "sync/server/move_order.hpp"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace foothold::simulation {

// As it is written everywhere.
std::string bytes_of(domain::Id id);
bool mentions(const domain::Record& record, domain::Id person);

// What should be true, worked out again in the plainest way from the rules as people would tell them: one table of records, no
// scopes, no grants, no sequences, no cache. Shares with the product its types and ids, and none of its rules. A value: a copy is
// a backup.
class Oracle {
public:
    struct Decision {
        domain::Verdict verdict = domain::Verdict::applied;
        domain::Reason reason = domain::Reason::none;
        bool operator==(const Decision&) const = default;
    };

    // Staff bring records in.
    void load(const std::vector<domain::Record>& records, domain::Instant now);
    // The server decides an action of this person; a repeat gets its first decision again.
    Decision decide(const domain::Action& action, domain::Id person);

    // Announced moves by person.
    using Moves = std::map<domain::Id, domain::Move>;
    // Staff say who moves. New moves have the ids that are stored, and of several destinations each person has the stored one, if
    // that is fair. The error that they get, or nothing.
    std::string order(const server::MoveOrder& order, domain::Instant now, const Moves& stored);
    std::string fault_in(const server::MoveOrder& order, domain::Instant now) const;
    std::vector<domain::Id> people_ordered(const server::MoveOrder& order) const;
    // Moves whose day is over have happened, and some matches have been over for long enough. Who has lost something by it.
    std::vector<domain::Id> begin_day(domain::Date today);
    // What announced moves say follows from everything else.
    void renew_moves();
    // Takes somebody out for good: all that mentions them, and what hangs on that.
    void erase(domain::Id person);
    bool is_erased(domain::Id person) const { return erased_.contains(person); }
    const std::set<domain::Id>& erased() const { return erased_; }
    // Who sees something that mentions this person.
    std::set<domain::Id> acquaintances_of(domain::Id person) const;

    const std::map<domain::Id, Decision>& decided() const { return decided_; }
    // But for what mentors are shown of schedules, which follows from the rest.
    const domain::Records& records() const { return records_; }
    std::vector<domain::Record> visible_to(domain::Id person) const;
    bool may_see_match(domain::Id person, domain::Id match) const;
    // What a match shows its mentor on these days, without ids, in no order.
    std::vector<domain::SharedAppointment> shared(domain::Id match, domain::Date first, domain::Date last) const;

private:
    class Sight;
    class Fates;
    bool is_hidden(domain::Id person, domain::Id record) const;
    bool mentions_erased(const domain::Record& record) const;
    bool attends(domain::Id person, domain::Id course) const;
    bool has_declined(domain::Id person, domain::Id appointment) const;
    std::uint32_t coming(domain::Id event) const;
    // Who knows the record as it was, and has to be told.
    bool concerns(const domain::Record& record, const domain::Person& person, const domain::Difference& changed) const;
    std::optional<domain::Difference> difference(const domain::Record& before, const domain::Record& after,
                                                 domain::Instant now) const;
    static std::optional<domain::Notice> answer(const domain::Record& before, const domain::Record& after);
    void tell(const domain::Record& before, const domain::Record& after, domain::Instant now);
    void put_told(domain::Notice notice, domain::Instant now);

    const domain::Move* announced_move_of(domain::Id person) const;
    std::string unfairness_of(const server::MoveOrder& order, const std::map<domain::Id, domain::Id>& going) const;
    void announce(const domain::Person& person, domain::Id to, const server::MoveOrder& order, domain::Instant now,
                  domain::Id given);
    std::vector<domain::Id> take_leave_until(domain::Date today);
    bool happen(const domain::Move& move);
    static domain::Person after(domain::Person person, const domain::Move& move);
    static domain::Enrolment after(domain::Enrolment enrolment, const domain::Move& move);
    static domain::Contact after(domain::Contact contact, const domain::Move& move);
    static domain::Internship after(domain::Internship internship, const domain::Move& move);
    domain::Record moved_on(domain::Record record) const;
    // One of the person's moves takes it off their days: what has found another place since counts again once it has happened.
    bool is_moved_away(domain::Id person, const auto& appointment, const std::vector<domain::Id>& places) const;
    std::vector<domain::MoveEntry> fates_of(const domain::Move& move) const;
    std::vector<const domain::Move*> moves_that_call_off(const domain::Talk& talk) const;
    void leave_out_what_others_call_off(domain::Move& move) const;
    bool takes_part(domain::Id person, domain::Id course, domain::Date day) const;
    void share_internships(std::vector<domain::SharedAppointment>& shown, const domain::Match& match, domain::Date first,
                           domain::Date last) const;

    Decision decide(const domain::Action& action, const domain::AnswerAppointment& answer);
    Decision decide(const domain::Action& action, const domain::AnswerEvent& answer);
    Decision decide(const domain::Action& action, const domain::SendMessage& letter);
    Decision decide(const domain::Action& action, const domain::MarkNoticeRead& mark);
    Decision decide(const domain::Action& action, const domain::MarkMessageRead& mark);
    Decision decide(const domain::Action& action, const domain::SetLanguages& choice);
    Decision decide(const domain::Action& action, const domain::TickMoveItem& tick);
    Decision decide(const domain::Action& action, const domain::TellCompetence& told);
    Decision decide(const domain::Action& action, const domain::WriteLogDay& written);
    Decision decide(const domain::Action& action, const domain::ShareActivity& share);
    Decision decide(const domain::Action& action, const domain::ReportViewing& report);
    Decision decide(const domain::Action& action, const domain::ProposeMeeting& asked);
    Decision decide(const domain::Action& action, const domain::AnswerProposal& answer);
    Decision decide(const domain::Action& action, const domain::WithdrawProposal& taken_back);
    Decision decide(const domain::Action& action, const domain::AskAboutData& asked);
    Decision decide(const domain::Action& action, const domain::TakeBackRequest& taken_back);
    Decision decide(const domain::Action& action, const domain::AskForSupport& asked);
    Decision decide(const domain::Action& action, const domain::TakeBackSupport& taken_back);
    Decision decide(const domain::Action& action, const domain::AddGoal& told);
    Decision decide(const domain::Action& action, const domain::MarkGoal& mark);
    Decision decide(const domain::Action& action, const domain::MarkTask& mark);
    Decision decide(const domain::Action& action, const domain::TellBusyTime& told);

    domain::Date today_;
    domain::Records records_;
    std::map<domain::Id, Decision> decided_;
    std::set<domain::Id> erased_;
    std::set<domain::Id> called_off_;   // talks, by staff
    std::set<domain::Id> in_own_words_; // record and person combined: staff tell it themselves
};

} // namespace foothold::simulation
