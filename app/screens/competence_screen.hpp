#pragma once

#include "app/screens/build.hpp"
#include "app/screens/competence_view.hpp"

namespace foothold::screens {

void draw_competences(Build& build, const CompetencesView& view);
void draw_competence(Build& build, const CompetenceView& view);

/// The way to what somebody can do, on My path.
void competences_row(Build& build);

} // namespace foothold::screens
