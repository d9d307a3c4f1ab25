#pragma once

#include "app/screens/build.hpp"
#include "app/screens/today_view.hpp"

#include <string>
#include <vector>

namespace foothold::screens {

/// What is new, each with the way to it; nothing when nothing is.
void news_card(Build& build, const std::string& heading, const std::vector<NewsView>& news);

} // namespace foothold::screens
