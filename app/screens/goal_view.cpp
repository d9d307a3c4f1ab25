#include "app/screens/goal_view.hpp"

#include "app/screens/about_records.hpp"
#include "app/screens/plan_routes.hpp"
#include "app/screens/unsent_words.hpp"

#include <algorithm>
#include <tuple>

namespace foothold::screens {

using domain::GoalKind;
using domain::MarkGoal;
using domain::OwnGoal;
using domain::OwnGoalStatus;
using ui::Icon;

namespace {

constexpr std::size_t kinds = domain::enumeration_names<GoalKind>.size();

std::string name_of(GoalKind kind, const Reader& reader) {
    switch (kind) {
    case GoalKind::kitchen:
        return reader.text_in("goal", "Food and kitchen");
    case GoalKind::language:
        return reader.text_in("goal", "Language");
    case GoalKind::community:
        return reader.text_in("goal", "People and town");
    case GoalKind::work:
        return reader.text_in("goal", "Work");
    case GoalKind::education:
        return reader.text_in("goal", "School and education");
    case GoalKind::home:
        break;
    }
    return reader.text_in("goal", "Home");
}

std::string state_of(const OwnGoal& goal, const Scene& scene) {
    const i18n::Argument date = i18n::phrase("date", day_words(domain::danish_time(goal.at).date, scene));
    switch (goal.status) {
    case OwnGoalStatus::reached:
        return scene.text("Reached, {date}", {date});
    case OwnGoalStatus::taken_back:
        return scene.text("You took it back, {date}", {date});
    case OwnGoalStatus::active:
        break;
    }
    return scene.text("On the way, {date}", {date});
}

Perform mark(const OwnGoal& goal, OwnGoalStatus status, std::string said) {
    return {MarkGoal{goal.id, status}, std::move(said), MarkGoal{goal.id, goal.status}};
}

GoalView view_of(const OwnGoal& goal, const Scene& scene) {
    GoalView view{goal.kind, icon_of(goal.kind), written_words(goal.text, goal.language, scene), {}};
    view.is_reached = goal.status == OwnGoalStatus::reached;
    view.detail = Reader::own(view.is_reached ? state_of(goal, scene) : scene.text("A goal of your own"));
    view.unsent = unsent_words(goal.id, scene);
    view.route = Route{Screen::own_goal, goal.id};
    return view;
}

std::string what_comes_of_it(const Scene& scene) {
    const domain::Plan* plan = current_plan(scene);
    if (!plan || plan->agreed_with.empty()) return scene.text("Talk about it when you make a plan: it can become part of it.");
    return scene.text("Talk about it with {name}: it can become part of your plan.", {{"name", plan->agreed_with}});
}

} // namespace

Icon icon_of(GoalKind kind) {
    switch (kind) {
    case GoalKind::kitchen:
        return Icon::restaurant;
    case GoalKind::language:
        return Icon::forum;
    case GoalKind::community:
        return Icon::groups;
    case GoalKind::work:
        return Icon::work;
    case GoalKind::education:
        return Icon::school;
    case GoalKind::home:
        break;
    }
    return Icon::cottage;
}

const ui::Tone& tone_of(GoalKind kind, const ui::Palette& colors) {
    switch (kind) {
    case GoalKind::language:
        return colors.danish;
    case GoalKind::community:
        return colors.event;
    case GoalKind::education:
        return colors.course;
    case GoalKind::home:
        return colors.mentor;
    case GoalKind::kitchen:
    case GoalKind::work:
        break;
    }
    return colors.work;
}

std::vector<GoalView> make_own_goals(const Scene& scene) {
    std::vector<const OwnGoal*> goals;
    for (const auto& [id, goal] : scene.records().all<OwnGoal>())
        if (goal.person == scene.me() && goal.status != OwnGoalStatus::taken_back) goals.push_back(&goal);
    std::ranges::sort(goals, {}, [](const OwnGoal* goal) { return std::tuple{goal->status, goal->at, goal->id}; });
    std::vector<GoalView> views;
    for (const OwnGoal* goal : goals) views.push_back(view_of(*goal, scene));
    return views;
}

NewGoalView make_new_goal(const Scene& scene) {
    const GoalKind chosen = scene.place.goal_kind;
    NewGoalView view;
    for (std::size_t index = 0; index < kinds; ++index) {
        const auto kind = static_cast<GoalKind>(index);
        view.kinds.push_back({kind, icon_of(kind), name_of(kind, scene.reader), kind == chosen});
    }
    view.further = what_comes_of_it(scene);
    view.keep = {domain::AddGoal{.kind = chosen}, scene.text("Kept on this tablet.")};
    return view;
}

std::optional<OwnGoalView> make_own_goal(domain::Id id, const Scene& scene) {
    const auto* goal = scene.records().find<OwnGoal>(id);
    if (!goal || goal->person != scene.me() || goal->status == OwnGoalStatus::taken_back) return std::nullopt;
    OwnGoalView view{.kind = goal->kind, .icon = icon_of(goal->kind)};
    view.text = written_words(goal->text, goal->language, scene);
    view.about = name_of(goal->kind, scene.reader);
    view.state = state_of(*goal, scene);
    view.unsent = unsent_words(id, scene);
    if (goal->status == OwnGoalStatus::active)
        view.reach = mark(*goal, OwnGoalStatus::reached, scene.text("You have reached it."));
    else
        view.resume = mark(*goal, OwnGoalStatus::active, scene.text("It is a goal again."));
    view.take_back = mark(*goal, OwnGoalStatus::taken_back, scene.text("It is no goal any more."));
    return view;
}

AboutEntry entry_of(const OwnGoal& goal, const Scene& scene) {
    AboutEntry entry{.about = goal.id, .group = AboutGroup::plan, .icon = icon_of(goal.kind)};
    entry.title = Reader::own(scene.text("A goal of your own"));
    entry.at = goal.at;
    entry.say(written_words(goal.text, goal.language, scene));
    entry.say(name_of(goal.kind, scene.reader));
    entry.say(state_of(goal, scene));
    return entry;
}

} // namespace foothold::screens
