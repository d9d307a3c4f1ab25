#pragma once

#include <string>
#include <vector>

namespace foothold::calendar {

/// What a calendar program has understood of one event.
struct ReadEvent {
    std::string uid;
    std::string starts_utc; ///< 20260312T090000Z
    std::string starts;     ///< the same in Danish time: 20260312T100000
    std::string ends_utc;
    std::string ends;
    std::string status;
    long sequence = 0;
    std::string title;

    auto operator<=>(const ReadEvent&) const = default;
};

/// By the Python package icalendar with the time zones of this machine, by UID and start.
std::vector<ReadEvent> read_with_python(const std::string& ics);
/// By libical with the time zone that is in the file, likewise.
std::vector<ReadEvent> read_with_libical(const std::string& ics);

} // namespace foothold::calendar
