#pragma once

#include "tests/simulation/dice.hpp"

#include <cstddef>
#include <cstdint>

namespace foothold::simulation {

// How hard one run is on everybody; chances are in percent.
struct Conditions {
    explicit Conditions(Dice& dice) {
        const std::uint64_t size = dice.below(1000);
        people = size == 0 ? dice.between(150, 250) : size < 10 ? dice.between(10, 30) : dice.between(2, 4);
        operations = people * (size == 0 ? dice.between(2, 5) : dice.between(4, 20));
        if (dice.percent(60)) {
            lost = dice.below(20);
            repeated = dice.below(20);
            cut = dice.below(15);
            slow = dice.below(30);
        }
        if (dice.percent(60)) power_cuts = dice.between(2, 20);
        if (dice.percent(40)) wrong_clocks = dice.between(2, 15);
        if (dice.percent(40)) clones = dice.between(5, 25);
        if (dice.percent(30)) restores = dice.between(4, 20);
        if (dice.percent(40)) moves = dice.between(10, 60);
        if (dice.percent(30)) erasures = dice.between(5, 30);
        is_sealed = dice.percent(10);
        if (dice.percent(40)) chunk_bytes = dice.between(100, 2000);
    }

    std::uint64_t people;
    std::uint64_t operations;
    std::uint64_t lost = 0;
    std::uint64_t repeated = 0;
    std::uint64_t cut = 0;
    std::uint64_t slow = 0;
    std::uint64_t power_cuts = 0;
    std::uint64_t wrong_clocks = 0;
    std::uint64_t clones = 0;
    std::uint64_t restores = 0;
    std::uint64_t moves = 0;
    std::uint64_t erasures = 0;
    bool is_sealed = false; // the caches, with SQLCipher
    std::size_t chunk_bytes = 1 << 20;
};

} // namespace foothold::simulation
