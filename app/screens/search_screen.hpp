#pragma once

#include "app/screens/build.hpp"
#include "app/screens/search_view.hpp"

namespace foothold::screens {

void draw_search(Build& build, const SearchView& view);

/// The row that leads there.
void search_row(Build& build);

} // namespace foothold::screens
