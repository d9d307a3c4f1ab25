#pragma once

#include "app/screens/build.hpp"
#include "app/screens/glossary_view.hpp"

#include <vector>

namespace foothold::screens {

void draw_glossary(Build& build, const std::vector<TermGroupView>& groups);

} // namespace foothold::screens
