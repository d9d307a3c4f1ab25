#pragma once

#include "app/ui/words.hpp"

#include <string_view>
#include <vector>

namespace foothold::ui {

/// What the pill stands on.
enum class ListenGround : std::uint8_t { surface, hero, tint };
/// `unheard`: nobody can hear it now, and the word says why.
enum class ListenState : std::uint8_t { ready, speaking, unheard };

/// The read-aloud pill at the trailing edge of each card's head.
struct Listen {
    std::string_view word; ///< "Listen", "Stop", "No voice yet": what fits the state
    ListenState state = ListenState::ready;
    ListenGround ground = ListenGround::surface;
    Tap tap;

    // While it speaks.
    const std::vector<Words>* lines = nullptr; ///< of the card, in the order in which they are read
    std::size_t line = 0;
    std::string_view next_word; ///< empty: nothing comes after this line
    Tap next;
};

void listen(Tree& tree, const Listen& listen);

} // namespace foothold::ui
