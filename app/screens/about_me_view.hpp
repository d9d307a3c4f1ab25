#pragma once

#include "app/screens/about_entry.hpp"

#include <optional>
#include <string>
#include <vector>

namespace foothold::screens {

struct AboutGroupView {
    AboutGroup group = AboutGroup::me;
    std::string heading;
    std::vector<AboutEntry> entries; ///< never empty
};

/// Everything that the records say about the reader.
struct AboutMeView {
    std::vector<AboutGroupView> groups;
};

AboutMeView make_about_me(const Scene& scene);

/// What is on this device alone: what was chosen here, what waits to be sent, when it was updated.
std::vector<AboutEntry> make_about_device(const Scene& scene);

} // namespace foothold::screens
