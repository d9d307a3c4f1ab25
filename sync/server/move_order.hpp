#pragma once

#include "domain/id.hpp"
#include "domain/localized_text.hpp"
#include "domain/move.hpp"
#include "domain/time.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace foothold::server {

/// Where some of the people go. Shares are in proportion to each other.
struct Destination {
    domain::Id place;
    std::uint32_t share = 1;
};

/// Who moves, where to and when. Without `people` it is a closure: everybody who lives at `from`.
struct MoveOrder {
    std::vector<domain::Id> people;
    domain::Id from;
    std::vector<Destination> destinations;
    domain::Date date;
    domain::Id authority; ///< the organisation that decided it; needed for a closure, nil for a move of one's own
    domain::LocalizedText reason;
    std::optional<std::vector<domain::TravelStep>> travel = std::nullopt;  ///< none: as it was told before
    std::optional<std::vector<domain::MoveItem>> checklist = std::nullopt; ///< none: as before, or the standard one
    domain::Id id = {};                                                    ///< of a new move; nil: a random one
};

/// What an order comes to. `fates` counts over all people, by MoveSubject and MoveFate.
struct MoveReport {
    std::size_t people = 0;
    std::size_t changed = 0;        ///< of them: the move is new, differs, or was taken back
    std::size_t moving_already = 0; ///< left alone: they have a move of their own before the place closes
    std::size_t expected_there = 0; ///< have a move to the place that closes, and need another
    std::array<std::array<std::size_t, 3>, 3> fates{};
    std::vector<std::size_t> people_by_destination; ///< in the order's order
};

} // namespace foothold::server
