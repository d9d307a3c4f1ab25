#pragma once

#include "app/screens/build.hpp"
#include "app/screens/today_view.hpp"

#include <optional>
#include <string>
#include <vector>

namespace foothold::screens {

/// What is new, each with the way to it; nothing when nothing is. `padding`: another than cards have.
void news_card(Build& build, const std::string& heading, const std::vector<NewsView>& news,
               const std::optional<ui::Insets>& padding = std::nullopt);

} // namespace foothold::screens
