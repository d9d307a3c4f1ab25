#pragma once

#include "domain/records.hpp"
#include "domain/time.hpp"

#include <vector>

namespace foothold::domain {

/// What this person cannot do without, in the order in which it is missed when little of it gets through: who they are and where
/// they live, a move, the lifeline, the appointments of the `prepared_days` (schedule.hpp) with what each of them names, for a
/// mentor those that are shared with her, unread notices, and the events of these days.
std::vector<Id> first_things(Id person, const Records& records, Instant now);

/// Tells the records without which `first_things` says the same of everybody, by themselves.
class FirstThingsFilter {
public:
    explicit FirstThingsFilter(Instant now);

    bool keeps(const Record& record) const;

private:
    Instant from_;
    Instant until_;
};

} // namespace foothold::domain
