#pragma once

#include "app/screens/goal_view.hpp"
#include "app/screens/note_view.hpp"
#include "app/screens/scene.hpp"
#include "app/ui/stones.hpp"
#include "app/ui/way.hpp"
#include "domain/activity.hpp"
#include "domain/plan.hpp"

#include <optional>
#include <string>
#include <vector>

namespace foothold::screens {

/// Something that runs beside the others: a track of the plan, or a course or an internship that the plan does not name.
struct StepRow {
    domain::Activity activity = domain::Activity::course;
    ui::Icon icon = ui::Icon::none;
    ui::Words title;
    ui::Words detail;
    std::string progress; ///< "Week 4 of 6", "From 13 April"
    ui::Stones stones;
    std::optional<Route> route;
};

struct NextStepView {
    ui::Words title;
    ui::Words detail;
    std::string when;           ///< "Tuesday 17 March, with Mette"; empty without a date
    std::optional<Route> route; ///< what it is about
};

/// A move that is to come, or was not long ago.
struct MoveLink {
    ui::Words title;
    ui::Words when; ///< "Wednesday 1 April, in 20 days"
    Route route;
};

/// My path: where somebody wants to go, where they are, and what comes next.
struct PathView {
    bool has_plan = false;
    ui::Words agreed; ///< "Your plan with Mette"
    std::string here; ///< "You are here: week 4 of the course"
    std::vector<ui::WayStone> way;
    std::optional<MoveLink> move;
    std::vector<GoalView> goals; ///< of the plan, then of the reader's own
    std::vector<StepRow> steps;
    std::optional<NextStepView> next;
    std::vector<NoteView> notes;
};

PathView make_path(const Scene& scene);

} // namespace foothold::screens
