#pragma once

#include "app/screens/build.hpp"

#include <vector>

namespace foothold::screens {

/// Where the data stands as rows: when it was last confirmed, what waits to be sent, how much is coming, what the last try met
/// with, what needs a look.
void draw_sync_details(Build& build);
/// The same as a card, with a button to update.
void sync_card(Build& build);

/// "Last updated today, 8:12", "Not updated yet".
std::string confirmed_words(const Scene& scene);

std::vector<ui::Words> spoken_sync(const Scene& scene);

} // namespace foothold::screens
