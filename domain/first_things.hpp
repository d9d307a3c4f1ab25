#pragma once

#include "domain/records.hpp"
#include "domain/time.hpp"

#include <cstdint>
#include <vector>

namespace foothold::domain {

/// What this person cannot do without, in the order in which it is missed when little of it gets through: who they are and where
/// they live, a move, the lifeline, the appointments of the `prepared_days` (schedule.hpp) with what each of them names, for a
/// mentor those that are shared with her, the unread notices of as many days past, and the events of these days.
std::vector<Id> first_things(Id person, const Records& records, Instant now);

/// When `first_things` may tell of a record, by the record itself: without those that the span does not cover it says the same of
/// everybody.
struct Need {
    enum class When : std::uint8_t { never, at, always };

    When when = When::always;
    Instant at = {};

    bool operator==(const Need&) const = default;
};
Need need_of(const Record& record);

/// From the beginning of this day to the end of the last prepared one.
struct PreparedSpan {
    Instant from;
    Instant until;

    bool covers(const Need& need) const;
};
PreparedSpan prepared_span(Instant now);

} // namespace foothold::domain
