#pragma once

#include "app/screens/scene.hpp"
#include "domain/plan.hpp"

#include <optional>

namespace foothold::screens {

/// What the reader and somebody else have agreed on last; null when nothing is.
const domain::Plan* current_plan(const Scene& scene);

/// The mapping of competences, which is what areas of talks are counted for when they lead to nothing else.
bool is_mapping(const domain::Track& track);

/// Where more is told of a track: its course, internship, event or, of several talks or company visits, the one that comes next,
/// else the last one. Nothing when there is no more to tell.
std::optional<Route> route_of(const domain::Track& track, const Scene& scene);

/// What the plan's next step is about: what it names, else by its day the talk with whom the plan was agreed, else a day of an
/// internship, an event that the reader comes to, or a course that begins.
std::optional<Route> route_of_next_step(const domain::Plan& plan, const Scene& scene);

} // namespace foothold::screens
