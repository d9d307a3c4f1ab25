#include "tests/simulation/oracle.hpp"
#include "tests/simulation/verdicts.hpp"

#include <algorithm>

namespace foothold::simulation {

using namespace domain;

// What people say of themselves, and what the two halves of a match settle between them.

Oracle::Decision Oracle::decide(const Action& action, const TellCompetence& told) {
    if (told.text.size() > message_bytes_max) return no(Reason::text_too_long);
    Competence competence;
    competence.id = competence_id(told.kind, action.actor);
    competence.person = action.actor;
    competence.kind = told.kind;
    if (const auto* known = records_.find<Competence>(competence.id)) competence = *known;
    if (competence.level == told.level && competence.text == told.text) return merged;
    if (!records_.find<Competence>(competence.id) && told.level == CompetenceLevel::not_told) return merged;
    competence.level = told.level;
    competence.text = told.text;
    competence.language = told.language;
    competence.at = action.at;
    records_.put(competence);
    return applied;
}

Oracle::Decision Oracle::decide(const Action& action, const WriteLogDay& written) {
    if (written.text.size() > message_bytes_max) return no(Reason::text_too_long);
    const auto* internship = records_.find<Internship>(written.internship);
    if (!internship || internship->person != action.actor) return not_yours;
    const Id id = log_day_id(written.internship, written.day);
    if (is_hidden(action.actor, id)) return not_yours;
    const bool is_in_it = internship->from <= written.day && written.day <= internship->until;
    if (!is_in_it) return no(Reason::other_day);
    const auto* known = records_.find<LogDay>(id);
    if ((known ? known->text : std::string{}) == written.text) return merged;
    records_.put(LogDay{id, written.internship, action.actor, written.day, written.text, written.language, action.at});
    return applied;
}

Oracle::Decision Oracle::decide(const Action& action, const ShareActivity& share) {
    const auto* match = records_.find<Match>(share.match);
    if (!match || match->participant != action.actor || is_hidden(action.actor, share.match)) return not_yours;
    if (!are_matched(*match)) return no(Reason::match_ended);
    Match changed = *match;
    const bool was_shared = std::erase(changed.shares, share.activity) > 0;
    if (was_shared == share.is_shared) return merged;
    if (share.is_shared) {
        changed.shares = match->shares;
        const auto later = [&](Activity each) { return each > share.activity; };
        changed.shares.insert(std::ranges::find_if(changed.shares, later), share.activity);
    }
    records_.put(changed);
    return applied;
}

Oracle::Decision Oracle::decide(const Action& action, const ReportViewing& report) {
    const Id id = viewing_id(report.match, report.day);
    const auto* match = records_.find<Match>(report.match);
    if (!match || match->mentor != action.actor || match->participant.is_nil()) return not_yours;
    if (is_hidden(action.actor, report.match) || is_hidden(action.actor, id)) return not_yours;
    Viewing viewing{id, match->id, match->mentor, match->participant, match->mentor_name, report.day, {}};
    if (const auto* known = records_.find<Viewing>(id)) viewing = *known;
    const auto before = viewing.activities;
    for (const Activity seen : report.activities)
        if (std::ranges::count(viewing.activities, seen) == 0) viewing.activities.push_back(seen);
    std::ranges::sort(viewing.activities);
    if (viewing.activities == before) return merged;
    records_.put(viewing);
    return applied;
}

Oracle::Decision Oracle::decide(const Action& action, const ProposeMeeting& asked) {
    const auto* match = records_.find<Match>(asked.match);
    if (!match || is_hidden(action.actor, asked.match) || is_hidden(action.actor, asked.proposal)) return not_yours;
    if (action.actor != match->mentor && action.actor != match->participant) return not_yours;
    if (records_.find<Proposal>(asked.proposal)) return merged;
    if (records_.find_any(asked.proposal)) return not_yours;
    if (!asked.place.is_nil() && !records_.find<Place>(asked.place)) return not_yours;
    if (!are_matched(*match)) return no(Reason::match_ended);
    if (asked.text.size() > message_bytes_max) return no(Reason::text_too_long);
    if (action.at > asked.starts) return no(Reason::already_over);
    records_.put(Proposal{asked.proposal, match->id, match->mentor, match->participant, match->mentor_name,
                          match->participant_name, action.actor, asked.starts, asked.ends, asked.place, asked.text,
                          asked.language, ProposalStatus::open, action.at});
    return applied;
}

Oracle::Decision Oracle::decide(const Action& action, const AnswerProposal& answer) {
    const auto* found = records_.find<Proposal>(answer.proposal);
    const auto* match = records_.find<Match>(answer.match);
    if (!found || found->from == action.actor || is_hidden(action.actor, answer.proposal)) return not_yours;
    if (!match || found->match != match->id || is_hidden(action.actor, match->id)) return not_yours;
    if (action.actor != found->mentor && action.actor != found->participant) return not_yours;
    Proposal proposal = *found;
    const auto wanted = answer.is_accepted ? ProposalStatus::accepted : ProposalStatus::declined;
    if (proposal.status == wanted) return merged;
    if (proposal.status == ProposalStatus::withdrawn) return no(Reason::cancelled);
    if (proposal.status != ProposalStatus::open) return no(Reason::answered_already);
    if (!are_matched(*match)) return no(Reason::match_ended);
    if (action.at > proposal.starts) return no(Reason::already_over);
    proposal.status = wanted;
    proposal.at = action.at;
    records_.put(proposal);
    if (answer.is_accepted) {
        Talk talk;
        talk.id = talk_of(proposal);
        talk.kind = TalkKind::mentor_meeting;
        talk.person = proposal.participant;
        talk.person_name = proposal.participant_name;
        talk.with_user = proposal.mentor;
        talk.with_name = proposal.mentor_name;
        talk.starts = proposal.starts;
        talk.ends = proposal.ends;
        talk.place = proposal.place;
        records_.put(talk);
        renew_moves();
    }
    return applied;
}

Oracle::Decision Oracle::decide(const Action& action, const WithdrawProposal& taken_back) {
    const auto* found = records_.find<Proposal>(taken_back.proposal);
    if (!found || found->from != action.actor || is_hidden(action.actor, taken_back.proposal)) return not_yours;
    if (found->status == ProposalStatus::withdrawn) return merged;
    if (found->status != ProposalStatus::open) return no(Reason::answered_already);
    Proposal proposal = *found;
    proposal.status = ProposalStatus::withdrawn;
    proposal.at = action.at;
    records_.put(proposal);
    return applied;
}

Oracle::Decision Oracle::decide(const Action& action, const AskAboutData& asked) {
    if (is_hidden(action.actor, asked.request) || is_hidden(action.actor, asked.about)) return not_yours;
    if (records_.find<DataRequest>(asked.request)) return merged;
    if (records_.find_any(asked.request)) return not_yours;
    if (!asked.about.is_nil() && !records_.find_any(asked.about)) return not_yours;
    if (asked.text.empty() && asked.kind == DataRequestKind::correction) return no(Reason::text_empty);
    if (asked.text.size() > message_bytes_max) return no(Reason::text_too_long);
    records_.put(DataRequest{asked.request,
                             action.actor,
                             asked.kind,
                             asked.about,
                             asked.text,
                             asked.language,
                             DataRequestStatus::open,
                             {},
                             action.at,
                             action.at});
    return applied;
}

Oracle::Decision Oracle::decide(const Action& action, const TakeBackRequest& taken_back) {
    const auto* found = records_.find<DataRequest>(taken_back.request);
    if (!found || found->person != action.actor) return not_yours;
    if (found->status == DataRequestStatus::taken_back) return merged;
    if (found->status != DataRequestStatus::open) return no(Reason::answered_already);
    DataRequest request = *found;
    request.status = DataRequestStatus::taken_back;
    request.at = action.at;
    records_.put(request);
    return applied;
}

Oracle::Decision Oracle::decide(const Action& action, const AskForSupport& asked) {
    const auto* person = records_.find<Person>(action.actor);
    if (!person || is_hidden(action.actor, asked.request) || is_hidden(action.actor, asked.about)) return not_yours;
    if (records_.find<SupportRequest>(asked.request)) return merged;
    if (records_.find_any(asked.request)) return not_yours;
    if (!asked.about.is_nil() && !records_.find_any(asked.about)) return not_yours;
    if (asked.text.empty()) return no(Reason::text_empty);
    if (asked.text.size() > message_bytes_max) return no(Reason::text_too_long);
    records_.put(SupportRequest{.id = asked.request,
                                .person = action.actor,
                                .from = person->role == Role::mentor ? SupportFrom::mentor : SupportFrom::participant,
                                .about = asked.about,
                                .is_acute = asked.is_acute,
                                .text = asked.text,
                                .language = asked.language,
                                .asked_at = action.at,
                                .at = action.at});
    return applied;
}

Oracle::Decision Oracle::decide(const Action& action, const TakeBackSupport& taken_back) {
    const auto* found = records_.find<SupportRequest>(taken_back.request);
    if (!found || found->person != action.actor) return not_yours;
    if (found->status == SupportStatus::taken_back) return merged;
    if (found->status == SupportStatus::answered) return no(Reason::answered_already);
    SupportRequest request = *found;
    request.status = SupportStatus::taken_back;
    request.at = action.at;
    records_.put(request);
    return applied;
}

Oracle::Decision Oracle::decide(const Action& action, const AddGoal& told) {
    if (is_hidden(action.actor, told.goal)) return not_yours;
    if (records_.find<OwnGoal>(told.goal)) return merged;
    if (records_.find_any(told.goal)) return not_yours;
    if (told.text.empty()) return no(Reason::text_empty);
    if (told.text.size() > message_bytes_max) return no(Reason::text_too_long);
    records_.put(OwnGoal{told.goal, action.actor, told.kind, told.text, told.language, OwnGoalStatus::active, action.at});
    return applied;
}

Oracle::Decision Oracle::decide(const Action& action, const MarkGoal& mark) {
    const auto* known = records_.find<OwnGoal>(mark.goal);
    if (!known || known->person != action.actor) return not_yours;
    OwnGoal goal = *known;
    goal.status = mark.status;
    if (goal == *known) return merged;
    goal.at = action.at;
    records_.put(goal);
    return applied;
}

Oracle::Decision Oracle::decide(const Action& action, const MarkTask& mark) {
    const auto* internship = records_.find<Internship>(mark.internship);
    if (!internship || internship->person != action.actor) return not_yours;
    bool is_a_task = false;
    for (const LocalizedText& task : internship->tasks) is_a_task = is_a_task || task_id(internship->id, task) == mark.task;
    if (!is_a_task || is_hidden(action.actor, mark.task)) return not_yours;
    TaskMark told{mark.task, mark.internship, action.actor, TaskState::not_told, {}};
    if (const auto* known = records_.find<TaskMark>(mark.task)) told = *known;
    if (told.state == mark.state) return merged;
    told.state = mark.state;
    told.at = action.at;
    records_.put(told);
    return applied;
}

Oracle::Decision Oracle::decide(const Action& action, const TellBusyTime& told) {
    if (is_hidden(action.actor, told.busy_time)) return not_yours;
    const auto* known = records_.find<BusyTime>(told.busy_time);
    if (known ? known->person != action.actor : records_.find_any(told.busy_time).has_value()) return not_yours;
    if (!known && told.hours.empty()) return not_yours;
    if (known && known->hours == told.hours && known->text == told.text) return merged;
    if (told.text.size() > 200) return no(Reason::text_too_long);
    bool is_sound = told.hours.size() <= 21;
    for (const Workday& day : told.hours) is_sound = is_sound && day.from_minute < day.until_minute && day.until_minute <= 1440;
    if (!is_sound) return no(Reason::not_understood);
    records_.put(BusyTime{told.busy_time, action.actor, told.text, told.language, told.hours, action.at});
    return applied;
}

} // namespace foothold::simulation
