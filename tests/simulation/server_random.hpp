#pragma once

#include "sync/server/random.hpp"
#include "tests/simulation/dice.hpp"

namespace foothold::simulation {

// The server's chance is the run's.
class DiceRandom : public server::Random {
public:
    explicit DiceRandom(Dice& dice) : dice_(dice) {}
    void fill(std::span<std::byte> bytes) override {
        for (std::byte& byte : bytes) byte = static_cast<std::byte>(dice_.next());
    }

private:
    Dice& dice_;
};

} // namespace foothold::simulation
