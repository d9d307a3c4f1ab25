#pragma once

#include "tests/simulation/prepared.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace foothold::simulation {

// One run of many devices and a server, with everything that can go wrong decided by the seed. What was wrong with it, if
// anything; the same seed says the same again.
std::optional<std::string> run(std::uint64_t seed, const Prepared& prepared);

} // namespace foothold::simulation
