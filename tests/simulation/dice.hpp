#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <vector>

namespace foothold::simulation {

// All chance of one run. The same seed gives the same throws on every machine.
class Dice {
public:
    explicit Dice(std::uint64_t seed) : engine_(seed) {}

    std::uint64_t next() { return engine_(); }
    std::uint64_t below(std::uint64_t limit) { return limit == 0 ? 0 : engine_() % limit; }
    std::uint64_t between(std::uint64_t least, std::uint64_t most) { return least + below(most - least + 1); }
    bool percent(std::uint64_t chance) { return below(100) < chance; }

    template <class T>
    T& pick(std::vector<T>& items) {
        return items[below(items.size())];
    }
    template <class T>
    const T& pick(const std::vector<T>& items) {
        return items[below(items.size())];
    }

private:
    std::mt19937_64 engine_;
};

} // namespace foothold::simulation
