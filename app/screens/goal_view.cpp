#include "app/screens/goal_view.hpp"

#include "app/screens/about_records.hpp"

namespace foothold::screens {

using domain::GoalKind;
using domain::OwnGoalStatus;
using ui::Icon;

namespace {

std::string words_of(OwnGoalStatus status, const Scene& scene) {
    switch (status) {
    case OwnGoalStatus::reached:
        return scene.text("Reached");
    case OwnGoalStatus::taken_back:
        return scene.text("Taken back");
    case OwnGoalStatus::active:
        break;
    }
    return scene.text("On the way");
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

AboutEntry entry_of(const domain::OwnGoal& goal, const Scene& scene) {
    AboutEntry entry{.about = goal.id, .group = AboutGroup::plan, .icon = icon_of(goal.kind)};
    entry.title = Reader::own(scene.text("A goal of your own"));
    entry.at = goal.at;
    entry.say(written_words(goal.text, goal.language, scene));
    entry.say(words_of(goal.status, scene));
    entry.say(moment_words(goal.at, scene));
    return entry;
}

} // namespace foothold::screens
