#pragma once

#include "app/screens/scene.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace foothold::screens {

/// How much of what the server has for the reader is on the device; first_things: what domain::first_things says.
enum class Arrival : std::uint8_t { nothing, first_things, everything };

Arrival arrival_of(const Scene& scene);
/// Whether what has not come yet would look on this screen as if it were not there.
bool would_be_untrue(Screen screen, Arrival arrival);

/// Whether it comes, and what can be done when it does not.
struct ArrivalView {
    bool is_coming = true;
    std::string title;
    std::vector<std::string> lines;
    Command action; ///< when it does not come by itself
    std::string action_word;
};

ArrivalView make_arrival(const Scene& scene);

} // namespace foothold::screens
