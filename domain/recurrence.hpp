#pragma once

#include "domain/offer.hpp"
#include "domain/time.hpp"

#include <optional>
#include <vector>

namespace foothold::domain {

struct Occurrence {
    Instant starts;
    Instant ends;

    bool operator==(const Occurrence&) const = default;
};

/// When the offer takes place on these days, both included, in order. By the clock on the wall, also across a change of clock.
std::vector<Occurrence> occurrences(const Offer& offer, Date first, Date last);
/// The first that has not ended, within a year.
std::optional<Occurrence> next_occurrence(const Offer& offer, Instant now);

} // namespace foothold::domain
