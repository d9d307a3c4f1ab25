#include "tests/calendar/calendar_programs.hpp"

#include "tests/command_output.hpp"
#include "tests/temporary_folder.hpp"

#include <libical/ical.h>

#include <algorithm>
#include <fstream>
#include <memory>
#include <sstream>

namespace foothold::calendar {

namespace {

std::string from_hexadecimal(const std::string& digits) {
    std::string bytes;
    for (std::size_t at = 0; at + 1 < digits.size(); at += 2)
        bytes.push_back(static_cast<char>(std::stoi(digits.substr(at, 2), nullptr, 16)));
    return bytes;
}

struct FreeComponent {
    void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};

std::string written(icaltimetype time) {
    const std::unique_ptr<char, void (*)(void*)> text{icaltime_as_ical_string_r(time), icalmemory_free_buffer};
    return text.get();
}

/// As the same moment in UTC, by the rules that the file itself brings.
std::string in_utc(icaltimetype time) { return written(icaltime_convert_to_zone(time, icaltimezone_get_utc_timezone())); }

ReadEvent read(icalcomponent* event, icaltimezone* danish) {
    const icaltimetype starts = icalcomponent_get_dtstart(event);
    const icaltimetype ends = icalcomponent_get_dtend(event);
    ReadEvent read;
    read.uid = icalcomponent_get_uid(event);
    read.starts_utc = in_utc(starts);
    read.starts = written(icaltime_convert_to_zone(starts, danish));
    read.ends_utc = in_utc(ends);
    read.ends = written(icaltime_convert_to_zone(ends, danish));
    read.status = icalproperty_status_to_string(icalcomponent_get_status(event));
    read.sequence = icalcomponent_get_sequence(event);
    read.title = icalcomponent_get_summary(event);
    return read;
}

} // namespace

std::vector<ReadEvent> read_with_python(const std::string& ics) {
    const TemporaryFolder folder;
    const std::string path = folder.path() / "calendar.ics";
    std::ofstream{path, std::ios::binary} << ics;
    std::istringstream lines(output_of("/usr/bin/python3 " READ_CALENDAR " " + path));
    std::vector<ReadEvent> events;
    for (std::string line; std::getline(lines, line);) {
        std::istringstream words(line);
        ReadEvent& event = events.emplace_back();
        words >> event.uid >> event.starts_utc >> event.starts >> event.ends_utc >> event.ends >> event.status >>
            event.sequence >> event.title;
        event.title = from_hexadecimal(event.title);
    }
    std::ranges::sort(events);
    return events;
}

std::vector<ReadEvent> read_with_libical(const std::string& ics) {
    const std::unique_ptr<icalcomponent, FreeComponent> calendar{icalparser_parse_string(ics.c_str())};
    std::vector<ReadEvent> events;
    if (!calendar) return events;
    icaltimezone* danish = icalcomponent_get_timezone(calendar.get(), "Europe/Copenhagen");
    for (auto* event = icalcomponent_get_first_component(calendar.get(), ICAL_VEVENT_COMPONENT); event;
         event = icalcomponent_get_next_component(calendar.get(), ICAL_VEVENT_COMPONENT))
        events.push_back(read(event, danish));
    std::ranges::sort(events);
    return events;
}

} // namespace foothold::calendar
