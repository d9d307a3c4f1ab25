#pragma once

#include "sync/server/move_order.hpp"

#include <optional>
#include <vector>

namespace foothold::server {

/// Somebody who has to go, and which of the destinations they have been told already.
struct Traveller {
    domain::Id person;
    std::optional<std::size_t> told;
};

/// How many of `people` each destination gets: in proportion to the shares, the largest remainders rounded up.
std::vector<std::size_t> quotas(const std::vector<Destination>& destinations, std::size_t people);

/// The index of each traveller's destination. Who has been told one keeps it as far as its quota goes, so that saying the same
/// order again changes nothing and a corrected one changes as little as it can.
std::vector<std::size_t> assign_destinations(const std::vector<Destination>& destinations,
                                             const std::vector<Traveller>& travellers);

} // namespace foothold::server
