#pragma once

#include "app/screens/scene.hpp"
#include "domain/own_goal.hpp"

#include <optional>
#include <string>
#include <vector>

namespace foothold::screens {

/// A goal of the plan, or one of the reader's own.
struct GoalView {
    domain::GoalKind kind = domain::GoalKind::work;
    ui::Icon icon = ui::Icon::none;
    ui::Words title;
    ui::Words detail;
    std::string unsent = {}; ///< where one of their own is on its way
    bool is_reached = false;
    std::optional<Route> route = std::nullopt; ///< of one of their own
};

struct GoalKindView {
    domain::GoalKind kind = domain::GoalKind::work;
    ui::Icon icon = ui::Icon::none;
    std::string name;
    bool is_chosen = false;
};

/// To add a goal: what it is about, and the field for it.
struct NewGoalView {
    std::vector<GoalKindView> kinds;
    std::string further; ///< what comes of it
    KeepGoal keep;
};

/// A goal of the reader's own, and what can be said of it.
struct OwnGoalView {
    domain::GoalKind kind = domain::GoalKind::work;
    ui::Icon icon = ui::Icon::none;
    ui::Words text;
    std::string about;  ///< "Work"
    std::string state;  ///< "Added 12 March 2026", "Reached 20 March 2026"
    std::string unsent; ///< where it is on its way
    std::optional<Perform> reach;
    std::optional<Perform> resume;
    Perform take_back;
};

ui::Icon icon_of(domain::GoalKind kind);
const ui::Tone& tone_of(domain::GoalKind kind, const ui::Palette& colors);

/// The reader's own: those on the way, then those reached, the oldest first.
std::vector<GoalView> make_own_goals(const Scene& scene);
NewGoalView make_new_goal(const Scene& scene);
/// Nothing for one that is no longer here or was taken back.
std::optional<OwnGoalView> make_own_goal(domain::Id id, const Scene& scene);

} // namespace foothold::screens
