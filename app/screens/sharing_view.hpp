#pragma once

#include "app/screens/scene.hpp"
#include "domain/action.hpp"

#include <optional>
#include <string>
#include <vector>

namespace foothold::screens {

/// One switch: whether the mentor sees this kind of appointment, and what of it.
struct SharingSwitch {
    domain::Activity activity = domain::Activity::course;
    std::string word;
    std::string what;
    bool is_on = false;
    domain::ShareActivity change; ///< what a tap does
    std::string unsent;           ///< where the last change is on its way
    std::string said;
};

/// What the mentor of one match may see, and what was seen.
struct SharingView {
    domain::Id match;
    std::string heading; ///< "What Birgitte may see"
    std::vector<SharingSwitch> switches;
    std::string always;            ///< the meetings of the two
    std::string log_heading;       ///< "What Birgitte has seen"
    std::vector<std::string> seen; ///< "11 March: Course, Danish", the newest first
    bool has_more = false;
    std::string reported; ///< who writes it down
};

/// "When, and what it is called": what a mentor sees of a kind of appointment that is shared.
std::string what_is_seen(domain::Activity activity, const Reader& reader);

/// One for each of the reader's mentors.
std::vector<SharingView> make_sharing(const Scene& scene);

} // namespace foothold::screens
