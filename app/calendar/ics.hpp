#pragma once

#include "domain/time.hpp"

#include <string>
#include <vector>

namespace foothold::calendar {

/// One appointment.
struct Entry {
    std::string uid; ///< the same for the same appointment, whenever and wherever it is written
    std::string title;
    std::string place; ///< empty: none is said
    domain::Instant starts;
    domain::Instant ends;
    bool is_cancelled = false; ///< was on, and takes no time any more

    bool operator==(const Entry&) const = default;
};

struct Calendar {
    std::string name;
    domain::Instant written_at; ///< by the server's clock: what is written later replaces what was written before
    std::vector<Entry> entries;
};

/// An iCalendar file (RFC 5545) in UTF-8. Times are Danish ones with their time zone; each entry is private, so that a calendar
/// that is shared says only that somebody is busy.
std::string ics_of(const Calendar& calendar);

} // namespace foothold::calendar
