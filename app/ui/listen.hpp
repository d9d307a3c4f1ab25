#pragma once

#include "app/ui/tree.hpp"

#include <string_view>

namespace foothold::ui {

/// What the pill stands on.
enum class ListenGround : std::uint8_t { surface, hero, tint };
enum class ListenState : std::uint8_t { ready, speaking, no_voice };

/// The read-aloud pill at the trailing edge of each card's head.
struct Listen {
    std::string_view word; ///< "Listen", "Stop", "No voice yet": what fits the state
    ListenState state = ListenState::ready;
    ListenGround ground = ListenGround::surface;
    Tap tap;
};

void listen(Tree& tree, const Listen& listen);

} // namespace foothold::ui
