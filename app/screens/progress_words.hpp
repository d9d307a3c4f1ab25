#pragma once

#include "app/screens/scene.hpp"
#include "app/ui/stones.hpp"
#include "domain/plan.hpp"
#include "domain/progress.hpp"

#include <string>

namespace foothold::screens {

ui::Stones stones_of(const domain::Progress& progress);

/// "Week 4 of 6", "Module 2 of 6" while one is going on; else "5 of 7 areas", "1 of 2 visits".
std::string words_of(const domain::Progress& progress, domain::TrackUnit unit, const Reader& reader);

} // namespace foothold::screens
