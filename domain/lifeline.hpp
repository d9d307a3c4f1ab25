#pragma once

#include "domain/records.hpp"
#include "domain/time.hpp"

#include <optional>
#include <vector>

namespace foothold::domain {

/// A contact and when they answer next.
struct Reachable {
    const Contact* contact = nullptr;
    bool is_open = false;
    std::optional<LocalTime> opens;  ///< when closed: the next opening within a week, if there is one
    std::optional<LocalTime> closes; ///< when open and hours are told; midnight is minute 0 of the next day
};

/// By its own dates, and by a move that ends it: those are over on the day after the moving day, without a word from the server.
bool is_valid(const Contact& contact, const Records& records, Date today);
Reachable reach(const Contact& contact, LocalTime now);

/// The lifeline (livline): valid contacts that are part of it, who can be reached now first, each group in lifeline order. Never
/// an expired contact, nor before the moving day one of the place where the person is going to live. 112 is not a contact: the
/// screen always has it.
std::vector<Reachable> lifeline(const Records& records, LocalTime now);

} // namespace foothold::domain
