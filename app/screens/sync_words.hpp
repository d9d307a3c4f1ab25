#pragma once

#include "app/screens/scene.hpp"

#include <string>

namespace foothold::screens {

/// Where the data stands, as one calm fact.
struct SyncWords {
    ui::Icon icon = ui::Icon::cloud_done;
    std::string sentence; ///< "Saved on this tablet · updated 2 hours ago"
    std::string brief;    ///< "Saved 2 hours ago"
};

SyncWords sync_words(const Scene& scene);

} // namespace foothold::screens
