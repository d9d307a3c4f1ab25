#include "domain/apply.hpp"
#include "domain/erasure.hpp"
#include "domain/scope.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <stdexcept>

namespace foothold::domain {

namespace {

constexpr Id samira{1, 1};
constexpr Id birgitte{1, 2};
constexpr Id stranger{1, 3};
constexpr Id match{5, 1};
constexpr Id bakery{6, 1};
constexpr Id coffee{7, 1};
constexpr Id cafe{8, 1};
constexpr Instant now{1'773'300'000};
const Date today = danish_time(now).date;

Records town() {
    Records records;
    records.put(Person{.id = samira, .name = "Samira"});
    records.put(Person{.id = birgitte, .name = "Birgitte", .role = Role::mentor});
    records.put(Place{.id = cafe});
    records.put(Internship{.id = bakery, .person = samira, .from = today, .until = today + 3});
    records.put(Match{.id = match,
                      .mentor = birgitte,
                      .participant = samira,
                      .mentor_name = "Birgitte",
                      .participant_name = "Samira",
                      .shares = {Activity::course, Activity::event}});
    return records;
}

/// Applies what people do, one after the other, as the server would.
struct Town {
    Outcome perform(Intent intent, Id actor = samira, Instant at = now) {
        const Action action{{9, ++number}, actor, at, std::move(intent)};
        Records subjects;
        for (const Id id : subjects_of(action))
            if (auto record = records.find_any(id)) subjects.put(*record);
        const Outcome outcome = apply(action, records);
        CHECK(apply(action, subjects) == outcome); // it looks at nothing but its subjects
        for (const Record& record : outcome.changed) records.put(record);
        return outcome;
    }

    Records records = town();
    std::uint64_t number = 0;
};

bool is_no(const Outcome& outcome, Reason reason) {
    return outcome.verdict == Verdict::rejected && outcome.reason == reason && outcome.changed.empty();
}

ProposeMeeting coffee_tomorrow() { return {coffee, match, now + day_s, now + day_s + hour_s, cafe, "Coffee?", "da"}; }

} // namespace

TEST_CASE("what somebody can do is one record for each kind of work, in their own words, and can be taken back") {
    Town town;
    const TellCompetence cooks{CompetenceKind::cooking, CompetenceLevel::very_well, "Eight years in Damascus", "ar"};
    REQUIRE(town.perform(cooks).verdict == Verdict::applied);
    CHECK(town.perform(cooks).verdict == Verdict::merged);
    const Id id = competence_id(CompetenceKind::cooking, samira);
    CHECK(town.records.find<Competence>(id)->text == cooks.text);
    CHECK(town.perform(TellCompetence{CompetenceKind::sewing}).verdict == Verdict::merged);
    CHECK(is_no(town.perform(TellCompetence{CompetenceKind::cooking, CompetenceLevel::well,
                                            std::string(message_bytes_max + 1, 'x'), "ar"}),
                Reason::text_too_long));
    CHECK(town.perform(TellCompetence{CompetenceKind::cooking}).verdict == Verdict::applied);
    CHECK(town.records.find<Competence>(id)->text.empty());
}

TEST_CASE("what staff have seen of a competence stays when the person tells it in other words") {
    Town town;
    Competence mapped{.id = competence_id(CompetenceKind::cooking, samira), .person = samira};
    mapped.mapped_by = "Mette";
    mapped.mapped_on = today;
    town.records.put(mapped);
    town.perform(TellCompetence{CompetenceKind::cooking, CompetenceLevel::well, "Soup", "en"});
    const auto* told = town.records.find<Competence>(mapped.id);
    CHECK(told->is_mapped());
    CHECK(told->text == "Soup");
}

TEST_CASE("a day of an internship is written by the one whose internship it is, while it lasts") {
    Town town;
    const WriteLogDay baked{bakery, today, "I baked rye bread", "fa"};
    CHECK(town.perform(baked, stranger).verdict == Verdict::out_of_scope);
    REQUIRE(town.perform(baked).verdict == Verdict::applied);
    CHECK(town.perform(baked).verdict == Verdict::merged);
    CHECK(town.perform(WriteLogDay{bakery, today, "", "fa"}).verdict == Verdict::applied);
    CHECK(town.records.find<LogDay>(log_day_id(bakery, today))->text.empty());
    CHECK(town.perform(WriteLogDay{bakery, today + 1, "", "fa"}).verdict == Verdict::merged);
    for (const Date day : {today - 1, today + 4})
        CHECK(is_no(town.perform(WriteLogDay{bakery, day, "Nothing", "fa"}), Reason::other_day));
}

TEST_CASE("a participant shares each kind of appointment on its own, and nobody else does it for her") {
    Town town;
    for (const Id other : {birgitte, stranger})
        CHECK(town.perform(ShareActivity{match, Activity::talk, true}, other).verdict == Verdict::out_of_scope);
    REQUIRE(town.perform(ShareActivity{match, Activity::talk, true}).verdict == Verdict::applied);
    CHECK(town.records.find<Match>(match)->shares == std::vector{Activity::course, Activity::talk, Activity::event});
    CHECK(town.perform(ShareActivity{match, Activity::talk, true}).verdict == Verdict::merged);
    REQUIRE(town.perform(ShareActivity{match, Activity::course, false}).verdict == Verdict::applied);
    CHECK(town.records.find<Match>(match)->shares == std::vector{Activity::talk, Activity::event});
}

TEST_CASE("what a mentor's screen showed on a day is one record that both of them have, whatever the match becomes") {
    Town town;
    CHECK(town.perform(ReportViewing{match, today, {Activity::course}}).verdict == Verdict::out_of_scope);
    REQUIRE(town.perform(ReportViewing{match, today, {Activity::event}}, birgitte).verdict == Verdict::applied);
    REQUIRE(town.perform(ReportViewing{match, today, {Activity::course, Activity::event}}, birgitte).verdict == Verdict::applied);
    CHECK(town.perform(ReportViewing{match, today, {Activity::course}}, birgitte).verdict == Verdict::merged);
    const auto* viewing = town.records.find<Viewing>(viewing_id(match, today));
    REQUIRE(viewing);
    CHECK(viewing->activities == std::vector{Activity::course, Activity::event});
    CHECK(viewing->mentor_name == "Birgitte");
    CHECK(scopes_of(*viewing) == std::vector<Scope>{{ScopeKind::person, samira}, {ScopeKind::person, birgitte}});
    CHECK((is_about(*viewing, samira) && is_about(*viewing, birgitte)));
}

TEST_CASE("a meeting that one half of a match asks for becomes a talk when the other says yes") {
    Town town;
    CHECK(town.perform(coffee_tomorrow(), stranger).verdict == Verdict::out_of_scope);
    REQUIRE(town.perform(coffee_tomorrow(), birgitte).verdict == Verdict::applied);
    CHECK(town.perform(coffee_tomorrow(), birgitte).verdict == Verdict::merged);
    CHECK(town.perform(AnswerProposal{coffee, match, true}, birgitte).verdict == Verdict::out_of_scope);
    REQUIRE(town.perform(AnswerProposal{coffee, match, true}).verdict == Verdict::applied);
    const auto* proposal = town.records.find<Proposal>(coffee);
    CHECK(proposal->status == ProposalStatus::accepted);
    const auto* talk = town.records.find<Talk>(talk_of(*proposal));
    REQUIRE(talk);
    CHECK(talk->kind == TalkKind::mentor_meeting);
    CHECK(talk->person == samira);
    CHECK(talk->with_user == birgitte);
    CHECK(talk->starts == now + day_s);
    CHECK(talk->place == cafe);
    CHECK(town.perform(AnswerProposal{coffee, match, true}).verdict == Verdict::merged);
    CHECK(is_no(town.perform(AnswerProposal{coffee, match, false}), Reason::answered_already));
    CHECK(is_no(town.perform(WithdrawProposal{coffee}, birgitte), Reason::answered_already));
}

TEST_CASE("a meeting that is declined, taken back or too late becomes no talk") {
    Town town;
    REQUIRE(town.perform(coffee_tomorrow(), samira).verdict == Verdict::applied); // she may ask, too
    const auto answer = [&](bool is_accepted, Instant at = now) {
        return town.perform(AnswerProposal{coffee, match, is_accepted}, birgitte, at);
    };
    CHECK(is_no(answer(true, now + 2 * day_s), Reason::already_over));
    SECTION("declined") {
        CHECK(answer(false).verdict == Verdict::applied);
        CHECK(is_no(answer(true), Reason::answered_already));
    }
    SECTION("taken back") {
        CHECK(town.perform(WithdrawProposal{coffee}, birgitte).verdict == Verdict::out_of_scope);
        CHECK(town.perform(WithdrawProposal{coffee}, samira).verdict == Verdict::applied);
        CHECK(town.perform(WithdrawProposal{coffee}, samira).verdict == Verdict::merged);
        CHECK(is_no(answer(true), Reason::cancelled));
    }
    SECTION("the match has ended") {
        Match ended = *town.records.find<Match>(match);
        ended.status = MatchStatus::ended;
        town.records.put(ended);
        CHECK(is_no(answer(true), Reason::match_ended));
        CHECK(is_no(town.perform(ProposeMeeting{{7, 2}, match, now + day_s, now + day_s + hour_s, {}, "", "en"}),
                    Reason::match_ended));
    }
    CHECK(town.records.all<Talk>().empty());
}

TEST_CASE("a meeting that cannot be is not asked for") {
    Town town;
    ProposeMeeting asked = coffee_tomorrow();
    asked.ends = asked.starts;
    CHECK(is_no(town.perform(asked), Reason::not_understood));
    asked = coffee_tomorrow();
    asked.starts = now - hour_s;
    asked.ends = now;
    CHECK(is_no(town.perform(asked), Reason::already_over));
    asked = coffee_tomorrow();
    asked.place = {8, 99};
    CHECK(town.perform(asked).verdict == Verdict::out_of_scope);
    asked = coffee_tomorrow();
    asked.proposal = bakery; // takes no other record's place
    CHECK(town.perform(asked).verdict == Verdict::out_of_scope);
}

TEST_CASE("somebody asks to have something corrected, and takes it back until it is answered") {
    Town town;
    constexpr Id request{11, 1};
    const AskAboutData wrong{request, DataRequestKind::correction, bakery, "It begins at seven", "en"};
    REQUIRE(town.perform(wrong).verdict == Verdict::applied);
    const auto* asked = town.records.find<DataRequest>(request);
    REQUIRE(asked);
    CHECK(*asked == DataRequest{request,
                                samira,
                                DataRequestKind::correction,
                                bakery,
                                "It begins at seven",
                                "en",
                                DataRequestStatus::open,
                                {},
                                now,
                                now});
    CHECK(scopes_of(*asked) == std::vector<Scope>{{ScopeKind::person, samira}});
    CHECK(is_about(*asked, samira));
    CHECK(town.perform(wrong).verdict == Verdict::merged);
    CHECK(town.perform(TakeBackRequest{request}, birgitte).verdict == Verdict::out_of_scope);
    SECTION("in time") {
        CHECK(town.perform(TakeBackRequest{request}, samira, now + day_s).verdict == Verdict::applied);
        CHECK(town.records.find<DataRequest>(request)->status == DataRequestStatus::taken_back);
        CHECK(town.records.find<DataRequest>(request)->at == now + day_s);
        CHECK(town.perform(TakeBackRequest{request}).verdict == Verdict::merged);
    }
    SECTION("too late") {
        DataRequest answered = *asked;
        answered.status = DataRequestStatus::refused;
        town.records.put(answered);
        CHECK(is_no(town.perform(TakeBackRequest{request}), Reason::answered_already));
    }
}

TEST_CASE("somebody asks for help, a mentor too, and takes it back until it is answered") {
    Town town;
    constexpr Id request{13, 1};
    const AskForSupport late{request, bakery, true, "Nobody opens the door", "en"};
    REQUIRE(town.perform(late).verdict == Verdict::applied);
    const SupportRequest asked = *town.records.find<SupportRequest>(request);
    CHECK(asked == SupportRequest{.id = request,
                                  .person = samira,
                                  .about = bakery,
                                  .is_acute = true,
                                  .text = "Nobody opens the door",
                                  .language = "en",
                                  .asked_at = now,
                                  .at = now});
    CHECK(scopes_of(asked) == std::vector<Scope>{{ScopeKind::person, samira}});
    CHECK(town.perform(late).verdict == Verdict::merged);
    CHECK(town.perform(AskForSupport{{13, 2}, match, false, "How often do we meet?", "da"}, birgitte).verdict ==
          Verdict::applied);
    CHECK(town.records.find<SupportRequest>({13, 2})->from == SupportFrom::mentor);
    CHECK(town.perform(TakeBackSupport{request}, birgitte).verdict == Verdict::out_of_scope);
    SECTION("in time") {
        CHECK(town.perform(TakeBackSupport{request}, samira, now + day_s).verdict == Verdict::applied);
        CHECK(town.records.find<SupportRequest>(request)->status == SupportStatus::taken_back);
        CHECK(town.records.find<SupportRequest>(request)->at == now + day_s);
        CHECK(town.perform(TakeBackSupport{request}).verdict == Verdict::merged);
    }
    SECTION("too late") {
        SupportRequest answered = asked;
        answered.status = SupportStatus::answered;
        town.records.put(answered);
        CHECK(is_no(town.perform(TakeBackSupport{request}), Reason::answered_already));
    }
}

TEST_CASE("a question has words, is about something that is there, and takes no other record's place") {
    Town town;
    const auto ask = [&](Id about, std::string text, Id request = {13, 3}) {
        return town.perform(AskForSupport{request, about, false, std::move(text), "en"});
    };
    CHECK(is_no(ask(bakery, ""), Reason::text_empty));
    CHECK(is_no(ask(bakery, std::string(message_bytes_max + 1, 'a')), Reason::text_too_long));
    CHECK(ask({12, 12}, "About nothing").verdict == Verdict::out_of_scope);
    CHECK(ask({}, "In another's place", bakery).verdict == Verdict::out_of_scope);
    CHECK(town.perform(AskForSupport{{13, 3}, {}, false, "Of nobody", "en"}, stranger).verdict == Verdict::out_of_scope);
    CHECK(ask({}, "In general").verdict == Verdict::applied);
}

TEST_CASE("what a company asks about somebody is for staff alone, and goes with them") {
    const SupportRequest asked{.id = {13, 4}, .from = SupportFrom::company, .programme = {14, 1}, .about = bakery};
    CHECK(scopes_of(asked) == std::vector<Scope>{{ScopeKind::staff, {14, 1}}});
    CHECK_FALSE(is_about(asked, samira));
    const Internship internship{.id = bakery, .person = samira};
    const Erasure erasure = erasure_of(samira, {internship, asked});
    CHECK(erasure.erased == std::vector<Record>{internship, asked});
}

TEST_CASE("somebody adds goals of their own, reaches them and takes them back") {
    Town town;
    constexpr Id goal{15, 1};
    const AddGoal kitchen{goal, GoalKind::kitchen, "My own bakery", "en"};
    REQUIRE(town.perform(kitchen).verdict == Verdict::applied);
    const OwnGoal expected{goal, samira, GoalKind::kitchen, "My own bakery", "en", OwnGoalStatus::active, now};
    CHECK(*town.records.find<OwnGoal>(goal) == expected);
    CHECK(scopes_of(expected) == std::vector<Scope>{{ScopeKind::person, samira}});
    CHECK(is_about(expected, samira));
    CHECK(town.perform(kitchen).verdict == Verdict::merged);
    CHECK(town.perform(MarkGoal{goal, OwnGoalStatus::reached}, birgitte).verdict == Verdict::out_of_scope);
    CHECK(town.perform(MarkGoal{{15, 2}, OwnGoalStatus::reached}).verdict == Verdict::out_of_scope);
    CHECK(town.perform(MarkGoal{goal, OwnGoalStatus::active}).verdict == Verdict::merged);
    CHECK(town.perform(MarkGoal{goal, OwnGoalStatus::reached}, samira, now + day_s).verdict == Verdict::applied);
    CHECK(town.records.find<OwnGoal>(goal)->status == OwnGoalStatus::reached);
    CHECK(town.records.find<OwnGoal>(goal)->at == now + day_s);
    CHECK(town.perform(MarkGoal{goal, OwnGoalStatus::taken_back}).verdict == Verdict::applied);
}

TEST_CASE("a goal has words, and takes no other record's place") {
    Town town;
    const auto add = [&](std::string text, Id goal = {15, 3}) {
        return town.perform(AddGoal{goal, GoalKind::home, std::move(text), "en"});
    };
    CHECK(is_no(add(""), Reason::text_empty));
    CHECK(is_no(add(std::string(message_bytes_max + 1, 'a')), Reason::text_too_long));
    CHECK(add("A home", bakery).verdict == Verdict::out_of_scope);
}

TEST_CASE("a correction has words, an erasure needs none, and neither takes another record's place") {
    Town town;
    const auto ask = [&](DataRequestKind kind, Id about, std::string text, Id request = {11, 2}) {
        return town.perform(AskAboutData{request, kind, about, std::move(text), "en"});
    };
    CHECK(is_no(ask(DataRequestKind::correction, bakery, ""), Reason::text_empty));
    CHECK(is_no(ask(DataRequestKind::correction, bakery, std::string(message_bytes_max + 1, 'a')), Reason::text_too_long));
    CHECK(ask(DataRequestKind::correction, {12, 12}, "Of nothing").verdict == Verdict::out_of_scope);
    CHECK(ask(DataRequestKind::erasure, {}, "", bakery).verdict == Verdict::out_of_scope);
    CHECK(ask(DataRequestKind::erasure, {}, "").verdict == Verdict::applied);
}

TEST_CASE("somebody says how far they are with the tasks of their internship, whatever staff do with the words") {
    Town town;
    Internship internship = *town.records.find<Internship>(bakery);
    internship.tasks = {{{{"da", "Bage"}, {"en", "Baking"}}}, untranslated("Selling")};
    town.records.put(internship);
    const Id baking = task_id(bakery, internship.tasks[0]);
    CHECK(baking != task_id(bakery, internship.tasks[1]));
    CHECK(baking != task_id({12, 12}, internship.tasks[0]));
    CHECK(town.perform(MarkTask{bakery, baking, TaskState::not_told}).verdict == Verdict::merged);
    REQUIRE(town.perform(MarkTask{bakery, baking, TaskState::learning}).verdict == Verdict::applied);
    const TaskMark expected{baking, bakery, samira, TaskState::learning, now};
    CHECK(*town.records.find<TaskMark>(baking) == expected);
    CHECK(scopes_of(expected) == std::vector<Scope>{{ScopeKind::person, samira}});
    CHECK(is_about(expected, samira));
    CHECK(town.perform(MarkTask{bakery, baking, TaskState::learning}).verdict == Verdict::merged);
    CHECK(town.perform(MarkTask{bakery, baking, TaskState::learned}, birgitte).verdict == Verdict::out_of_scope);
    internship.tasks = {untranslated("Selling"), {{{"ar", "خبز"}, {"da", "Bage"}}}};
    town.records.put(internship);
    CHECK(town.perform(MarkTask{bakery, baking, TaskState::learned}, samira, now + day_s).verdict == Verdict::applied);
    CHECK(town.records.find<TaskMark>(baking)->at == now + day_s);
    internship.tasks = {untranslated("Cleaning")};
    town.records.put(internship);
    CHECK(town.perform(MarkTask{bakery, baking, TaskState::not_told}).verdict == Verdict::out_of_scope);
}

TEST_CASE("somebody tells when they can not, changes it and takes it back") {
    Town town;
    constexpr Id choir{16, 1};
    const Workday wednesday{Weekday::wednesday, 17 * 60, 19 * 60};
    const TellBusyTime sings{choir, "Choir", "da", {wednesday}};
    REQUIRE(town.perform(sings, birgitte).verdict == Verdict::applied);
    const BusyTime expected{choir, birgitte, "Choir", "da", {wednesday}, now};
    CHECK(*town.records.find<BusyTime>(choir) == expected);
    CHECK(scopes_of(expected) == std::vector<Scope>{{ScopeKind::person, birgitte}});
    CHECK(is_about(expected, birgitte));
    CHECK(town.perform(sings, birgitte).verdict == Verdict::merged);
    CHECK(town.perform(TellBusyTime{choir, "Choir", "da", {}}, samira).verdict == Verdict::out_of_scope);
    CHECK(town.perform(TellBusyTime{choir, "Choir", "da", {}}, birgitte).verdict == Verdict::applied);
    CHECK(town.records.find<BusyTime>(choir)->hours.empty());
    CHECK(town.perform(TellBusyTime{{16, 2}, "Nothing", "da", {}}, birgitte).verdict == Verdict::out_of_scope);
    CHECK(town.perform(TellBusyTime{bakery, "In another's place", "da", {wednesday}}, birgitte).verdict == Verdict::out_of_scope);
}

TEST_CASE("hours in which somebody can not are hours, and not too many") {
    Town town;
    const auto tell = [&](std::vector<Workday> hours, std::string text = "Work") {
        return town.perform(TellBusyTime{{16, 3}, std::move(text), "da", std::move(hours)}, birgitte);
    };
    CHECK(is_no(tell({{Weekday::monday, 600, 600}}), Reason::not_understood));
    CHECK(is_no(tell({{Weekday::monday, 600, 24 * 60 + 1}}), Reason::not_understood));
    CHECK(is_no(tell(std::vector<Workday>(busy_hours_max + 1, {Weekday::monday, 0, 60})), Reason::not_understood));
    CHECK(is_no(tell({{Weekday::monday, 0, 60}}, std::string(busy_text_bytes_max + 1, 'a')), Reason::text_too_long));
    CHECK(tell({{Weekday::monday, 0, 24 * 60}}, "").verdict == Verdict::applied);
}

} // namespace foothold::domain
