#pragma once

#include <cstdint>
#include <unordered_map>

namespace foothold::ui {

/// How far a scrolling node is moved up, in dp, and how far it can be.
struct Scroll {
    float offset = 0;
    float limit = 0;
    float wanted = 0; ///< where it would be in the last layout, but for its limit and end
};

/// By the node's key.
using Scrolls = std::unordered_map<std::uint64_t, Scroll>;

} // namespace foothold::ui
