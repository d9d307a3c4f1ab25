#pragma once

#include "domain/records.hpp"
#include "domain/time.hpp"

#include <cstdint>

namespace foothold::domain {

/// How far something that is counted has come, and whether the one after the last done one is going on now.
struct Progress {
    std::uint32_t done = 0;
    std::uint32_t total = 0;
    bool has_now = false;

    bool operator==(const Progress&) const = default;
};

/// Weeks of a course by its sessions: the week of the first one that is not over comes next. Nothing is done while no session is
/// known; total is 0 for courses without weeks.
Progress weeks_of(const Course& course, const Records& records, Instant now);

/// Calendar weeks of an internship.
Progress weeks_of(const Internship& internship, Date today);

} // namespace foothold::domain
