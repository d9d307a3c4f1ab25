#include "app/calendar/ics.hpp"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>

namespace foothold::calendar {

namespace {

using domain::Instant;

constexpr std::string_view zone = "Europe/Copenhagen";

/// The rule of directive 2000/84/EC, as domain::danish_time has it.
constexpr std::string_view zone_lines[] = {"BEGIN:VTIMEZONE",
                                           "TZID:Europe/Copenhagen",
                                           "BEGIN:DAYLIGHT",
                                           "TZOFFSETFROM:+0100",
                                           "TZOFFSETTO:+0200",
                                           "TZNAME:CEST",
                                           "DTSTART:19960331T020000",
                                           "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
                                           "END:DAYLIGHT",
                                           "BEGIN:STANDARD",
                                           "TZOFFSETFROM:+0200",
                                           "TZOFFSETTO:+0100",
                                           "TZNAME:CET",
                                           "DTSTART:19961027T030000",
                                           "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
                                           "END:STANDARD",
                                           "END:VTIMEZONE"};

bool continues_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0u) == 0x80u; }

/// U+2066 to U+2069, which calendar programs show as boxes.
bool begins_with_isolate(std::string_view text) {
    return text.size() >= 3 && text.starts_with("\xE2\x81") && text[2] >= '\xA6' && text[2] <= '\xA9';
}

std::string without_isolates(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const bool is_isolate = begins_with_isolate(text);
        if (!is_isolate) out.push_back(text.front());
        text.remove_prefix(is_isolate ? 3 : 1);
    }
    return out;
}

/// As TEXT (section 3.3.11), without control characters.
std::string escaped(std::string_view text) {
    std::string out;
    for (const char letter : without_isolates(text)) {
        if (letter == '\n')
            out += "\\n";
        else if (letter == '\\' || letter == ';' || letter == ',')
            out.append({'\\', letter});
        else if (static_cast<unsigned char>(letter) >= 0x20 && letter != 0x7F)
            out.push_back(letter);
    }
    return out;
}

std::string date_and_time(domain::LocalTime time, int second) {
    const auto day = domain::calendar_of(time.date);
    return fmt::format("{:04}{:02}{:02}T{:02}{:02}{:02}", static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                       static_cast<unsigned>(day.day()), time.minute / 60, time.minute % 60, second);
}

std::string in_utc(Instant instant) {
    const std::int64_t days = instant.seconds / domain::day_s;
    const std::int64_t second = instant.seconds % domain::day_s;
    const domain::LocalTime time{{static_cast<std::int32_t>(days)}, static_cast<int>(second / domain::minute_s)};
    return date_and_time(time, static_cast<int>(second % domain::minute_s)) + 'Z';
}

/// In the night in October in which the clock goes back, which programs read differently whatever the standard says.
bool comes_twice(domain::LocalTime local, Instant instant) {
    return domain::danish_time(instant + domain::hour_s) == local || domain::danish_time(instant - domain::hour_s) == local;
}

/// In Danish time, but for the hour that comes twice.
std::string property(std::string_view name, Instant instant) {
    const domain::LocalTime local = domain::danish_time(instant);
    const int second = static_cast<int>(instant.seconds % domain::minute_s);
    if (comes_twice(local, instant)) return fmt::format("{}:{}", name, in_utc(instant));
    return fmt::format("{};TZID={}:{}", name, zone, date_and_time(local, second));
}

/// Grows with the clock, so no device has to remember what it wrote.
std::int64_t sequence_at(Instant written_at) {
    constexpr std::int64_t year_2020_s = 1'577'836'800;
    return std::max<std::int64_t>(0, written_at.seconds - year_2020_s);
}

class Writer {
public:
    /// Lines of more than 75 bytes go on on the next one, between two characters (section 3.1).
    void line(std::string_view content) {
        constexpr std::size_t bytes_max = 75;
        std::size_t room = bytes_max;
        while (content.size() > room) {
            std::size_t cut = room;
            while (cut > 0 && continues_character(content[cut])) --cut;
            if (cut == 0) cut = room; // not UTF-8
            out_.append(content.substr(0, cut)).append("\r\n ");
            content.remove_prefix(cut);
            room = bytes_max - 1;
        }
        out_.append(content).append("\r\n");
    }
    std::string take() { return std::move(out_); }

private:
    std::string out_;
};

void write(Writer& writer, const Entry& entry, Instant written_at) {
    writer.line("BEGIN:VEVENT");
    writer.line("UID:" + escaped(entry.uid));
    writer.line("DTSTAMP:" + in_utc(written_at));
    writer.line(fmt::format("SEQUENCE:{}", sequence_at(written_at)));
    writer.line(property("DTSTART", entry.starts));
    if (entry.ends > entry.starts) writer.line(property("DTEND", entry.ends));
    writer.line("SUMMARY:" + escaped(entry.title));
    if (!entry.place.empty()) writer.line("LOCATION:" + escaped(entry.place));
    writer.line("CLASS:PRIVATE");
    writer.line(entry.is_cancelled ? "STATUS:CANCELLED" : "STATUS:CONFIRMED");
    writer.line(entry.is_cancelled ? "TRANSP:TRANSPARENT" : "TRANSP:OPAQUE");
    writer.line("END:VEVENT");
}

} // namespace

std::string ics_of(const Calendar& calendar) {
    Writer writer;
    writer.line("BEGIN:VCALENDAR");
    writer.line("VERSION:2.0");
    writer.line("PRODID:-//Foothold//Foothold//EN");
    writer.line("CALSCALE:GREGORIAN");
    writer.line("METHOD:PUBLISH");
    writer.line("X-WR-CALNAME:" + escaped(calendar.name));
    for (const std::string_view content : zone_lines) writer.line(content);
    for (const Entry& entry : calendar.entries) write(writer, entry, calendar.written_at);
    writer.line("END:VCALENDAR");
    return writer.take();
}

} // namespace foothold::calendar
