#pragma once

#include "domain/records.hpp"
#include "tests/simulation/dice.hpp"

#include <iterator>
#include <optional>

namespace foothold::simulation {

// One of all that there are, by chance.
template <class Entity>
std::optional<Entity> any_of(const domain::Records& records, Dice& dice) {
    const auto& all = records.all<Entity>();
    if (all.empty()) return std::nullopt;
    return std::next(all.begin(), static_cast<std::ptrdiff_t>(dice.below(all.size())))->second;
}

template <class Entity>
domain::Id any_id(const domain::Records& records, Dice& dice) {
    const auto entity = any_of<Entity>(records, dice);
    return entity ? entity->id : domain::Id{};
}

} // namespace foothold::simulation
