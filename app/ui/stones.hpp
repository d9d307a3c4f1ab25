#pragma once

#include "app/ui/tree.hpp"

#include <cstdint>

namespace foothold::ui {

/// Progress as stones that can be counted: `done` of `total`, and whether the next one is being stood on.
struct Stones {
    std::uint32_t done = 0;
    std::uint32_t total = 0;
    bool has_now = false;
};

/// 36 x 30 stones in two heights, on a hero or a card.
void stones(Tree& tree, const Stones& stones, bool is_on_hero);

/// One of them alone, on a card.
void single_stone(Tree& tree, const Stones& stones, std::uint32_t number);

/// Equal pills; what stands above them says the same in words.
void mini_stones(Tree& tree, const Stones& stones);

} // namespace foothold::ui
