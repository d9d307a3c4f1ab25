#pragma once

#include "app/ui/words.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace foothold::ui {

enum class WayState : std::uint8_t { done, now, next, goal };

/// One stone of the way, and what stands below or beside it.
struct WayStone {
    WayState state = WayState::next;
    Icon icon = Icon::none;
    Words title;
    std::string note; ///< "2 February", "Week 4 of 6, now"
};

/// The way that somebody walks, on a hero: big stones with pebbles between them, in one row or two where there is room for the
/// words below each, else from top to bottom with the words beside.
void way(Tree& tree, const std::vector<WayStone>& stones);

} // namespace foothold::ui
