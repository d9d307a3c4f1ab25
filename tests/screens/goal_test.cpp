#include "app/screens/goal_view.hpp"
#include "app/screens/path_view.hpp"
#include "tests/screens/stage.hpp"

#include <catch2/catch_test_macros.hpp>

namespace foothold::screens {

namespace {

using domain::GoalKind;
using domain::OwnGoalStatus;

domain::OwnGoal goal(std::uint64_t number, std::string text, OwnGoalStatus status = OwnGoalStatus::active) {
    return {{16, number}, person, GoalKind::work, std::move(text), "en", status, morning + static_cast<std::int64_t>(number)};
}

domain::Plan plan() {
    domain::Plan plan;
    plan.id = {17, 1};
    plan.person = person;
    plan.agreed_with = "Mette";
    plan.agreed_on = *domain::parse_date("2026-02-09");
    plan.goals = {{GoalKind::kitchen, in("en", "A job in a kitchen"), {}}};
    return plan;
}

std::vector<std::string> titles(const std::vector<GoalView>& goals) {
    std::vector<std::string> titles;
    for (const GoalView& each : goals) titles.push_back(each.title.text);
    return titles;
}

} // namespace

TEST_CASE("goals of one's own stand behind those of the plan, reached ones last, and those taken back nowhere") {
    domain::OwnGoal somebody_elses = goal(5, "Not mine");
    somebody_elses.person = {1, 99};
    const Stage stage({plan(), goal(1, "Drive a bus", OwnGoalStatus::reached), goal(2, "Have friends"), goal(3, "A garden"),
                       goal(4, "A car", OwnGoalStatus::taken_back), somebody_elses});
    const PathView view = make_path(stage.scene());
    CHECK(titles(view.goals) == std::vector<std::string>{"A job in a kitchen", "Have friends", "A garden", "Drive a bus"});
    CHECK_FALSE(view.goals[0].route);
    CHECK(view.goals[1].route == Route{Screen::own_goal, {16, 2}});
    CHECK(view.goals[1].detail.text == "A goal of your own");
    CHECK(view.goals[3].is_reached);
    CHECK(visible(view.goals[3].detail.text) == "Reached, 12 March 2026");
}

TEST_CASE("what can be said of a goal depends on whether it is reached, and can be undone") {
    const auto view_of = [](OwnGoalStatus status) {
        return make_own_goal({16, 1}, Stage({goal(1, "A garden", status)}).scene());
    };
    const auto active = view_of(OwnGoalStatus::active);
    REQUIRE(active);
    CHECK(active->text.text == "A garden");
    CHECK(active->about == "Work");
    CHECK_FALSE(active->resume);
    REQUIRE(active->reach);
    CHECK(std::get<domain::MarkGoal>(active->reach->intent) == domain::MarkGoal{{16, 1}, OwnGoalStatus::reached});
    CHECK(std::get<domain::MarkGoal>(*active->reach->undo) == domain::MarkGoal{{16, 1}, OwnGoalStatus::active});
    const auto reached = view_of(OwnGoalStatus::reached);
    CHECK(reached->resume);
    CHECK_FALSE(reached->reach);
    CHECK_FALSE(view_of(OwnGoalStatus::taken_back));
    CHECK_FALSE(make_own_goal({16, 9}, Stage({plan()}).scene()));
}

TEST_CASE("who adds a goal is told with whom to talk about it") {
    CHECK(visible(make_new_goal(Stage({plan()}).scene()).further) ==
          "Talk about it with Mette: it can become part of your plan.");
    CHECK(make_new_goal(Stage({}).scene()).further == "Talk about it when you make a plan: it can become part of it.");
    const NewGoalView view = make_new_goal(Stage({}).scene());
    CHECK(view.kinds.size() == domain::enumeration_names<GoalKind>.size());
    CHECK(view.keep.goal.kind == GoalKind::work);
}

} // namespace foothold::screens
