#include "tests/simulation/any_of.hpp"
#include "tests/simulation/world.hpp"

#include <string>

namespace foothold::simulation {

using namespace domain;

Intent World::wish(const Records& seen, Id id) {
    const Intent usual = usual_wish(seen, id);
    if (beside_.percent(3)) return about_support(seen, id);
    if (beside_.percent(3)) return about_goal(seen, id);
    if (beside_.percent(3)) return about_task(seen, id);
    if (beside_.percent(3)) return about_busy_time(seen, id);
    return usual;
}

Intent World::usual_wish(const Records& seen, Id id) {
    if (dice_.percent(4)) return MarkNoticeRead{id};
    if (const auto move = any_of<Move>(seen, dice_); move && dice_.percent(30)) {
        const bool has_items = !move->checklist.empty() && dice_.percent(95);
        return TickMoveItem{move->id, has_items ? dice_.pick(move->checklist).id : id, dice_.percent(70)};
    }
    if (dice_.percent(20)) return agreement(seen, id);
    switch (dice_.below(7)) {
    case 0: {
        const Id about = dice_.percent(50) ? any_id<Session>(seen, dice_) : any_id<Talk>(seen, dice_);
        return AnswerAppointment{about, static_cast<AttendanceAnswer>(dice_.below(20) / 9),
                                 static_cast<AbsenceReason>(dice_.below(3))};
    }
    case 1:
    case 2:
        return AnswerEvent{any_id<Event>(seen, dice_), dice_.percent(70)};
    case 3:
    case 4: {
        const Id through = dice_.percent(50) ? any_id<Match>(seen, dice_) : any_id<Contact>(seen, dice_);
        return SendMessage{id, through, std::string(dice_.between(1, 80), 'm'), "en"};
    }
    case 5:
        return dice_.percent(50) ? Intent(MarkNoticeRead{any_id<Notice>(seen, dice_)})
                                 : Intent(MarkMessageRead{any_id<Message>(seen, dice_)});
    default:
        return SetLanguages{{dice_.percent(50) ? "ti" : "ar", "en"}};
    }
}

Intent World::agreement(const Records& seen, Id id) {
    switch (dice_.below(8)) {
    case 0:
        return TellCompetence{static_cast<CompetenceKind>(dice_.below(3)), static_cast<CompetenceLevel>(dice_.below(4)),
                              std::string(dice_.below(20), 'c'), "ar"};
    case 1: {
        const auto internship = any_of<Internship>(seen, dice_);
        if (!internship) return WriteLogDay{id, some_day(), "work", "ar"};
        const Date day = internship->from + static_cast<int>(dice_.below(32)) - 1;
        return WriteLogDay{internship->id, day, std::string(dice_.below(3), 'd'), "ar"};
    }
    case 2:
        return ShareActivity{any_id<Match>(seen, dice_), static_cast<Activity>(dice_.below(6)), dice_.percent(50)};
    case 3:
        return ReportViewing{any_id<Match>(seen, dice_),
                             danish_time(now_).date + static_cast<int>(dice_.below(3)),
                             {Activity::work, static_cast<Activity>(dice_.below(6))}};
    case 4: {
        const auto open = any_of<Proposal>(seen, dice_);
        const Instant starts = some_time();
        return ProposeMeeting{open && dice_.percent(10) ? open->id : id,
                              any_id<Match>(seen, dice_),
                              starts,
                              starts + hour_s,
                              place_or_none(),
                              "Coffee",
                              "da"};
    }
    case 5:
        return about_data(seen, id);
    default: {
        const auto proposal = any_of<Proposal>(seen, dice_);
        if (!proposal) return AnswerProposal{id, any_id<Match>(seen, dice_), true};
        if (dice_.percent(20)) return WithdrawProposal{proposal->id};
        return AnswerProposal{proposal->id, dice_.percent(95) ? proposal->match : id, dice_.percent(70)};
    }
    }
}

Intent World::about_data(const Records& seen, Id id) {
    const auto known = any_of<DataRequest>(seen, dice_);
    if (known && dice_.percent(40)) return TakeBackRequest{known->id};
    const Id about = dice_.percent(50) ? any_id<Contact>(seen, dice_) : Id{};
    return AskAboutData{known && dice_.percent(10) ? known->id : id, static_cast<DataRequestKind>(dice_.below(2)), about,
                        std::string(dice_.below(3), 'r'), "ar"};
}

Intent World::about_support(const Records& seen, Id id) {
    const auto known = any_of<SupportRequest>(seen, beside_);
    if (known && beside_.percent(40)) return TakeBackSupport{known->id};
    const Id about = beside_.percent(50) ? any_id<Match>(seen, beside_) : Id{};
    return AskForSupport{known && beside_.percent(10) ? known->id : id, about, beside_.percent(20),
                         std::string(beside_.below(3), 's'), "ar"};
}

Intent World::about_goal(const Records& seen, Id id) {
    const auto known = any_of<OwnGoal>(seen, beside_);
    if (known && beside_.percent(50)) return MarkGoal{known->id, static_cast<OwnGoalStatus>(beside_.below(3))};
    return AddGoal{known && beside_.percent(10) ? known->id : id, static_cast<GoalKind>(beside_.below(3)),
                   std::string(beside_.below(3), 'g'), "ar"};
}

Intent World::about_task(const Records& seen, Id id) {
    const auto internship = any_of<Internship>(seen, beside_);
    const auto state = static_cast<TaskState>(beside_.below(3));
    if (!internship || beside_.percent(10)) return MarkTask{id, task_id(id, {}), state};
    return MarkTask{internship->id, task_id(internship->id, beside_.pick(internship->tasks)), state};
}

Intent World::about_busy_time(const Records& seen, Id id) {
    const auto known = any_of<BusyTime>(seen, beside_);
    std::vector<Workday> hours(beside_.below(3));
    for (Workday& day : hours) day = some_hours();
    return TellBusyTime{known && beside_.percent(60) ? known->id : id, std::string(beside_.below(3), 'b'), "da",
                        std::move(hours)};
}

} // namespace foothold::simulation
