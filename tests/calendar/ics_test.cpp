#include "app/calendar/ics.hpp"

#include "tests/calendar/calendar_programs.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <chrono>
#include <sstream>

namespace foothold::calendar {

namespace {

domain::Instant at(std::string_view danish_time) { return domain::instant_of(*domain::parse_local_time(danish_time)); }

Entry entry(std::string title, std::string_view starts = "2026-03-12T10:00") {
    return {.uid = "1@foothold", .title = std::move(title), .place = "Room", .starts = at(starts), .ends = at(starts) + 5400};
}

std::string ics(std::vector<Entry> entries, domain::Instant written_at = at("2026-03-12T08:40")) {
    return ics_of({"Foothold", written_at, std::move(entries)});
}

std::vector<std::string> lines_of(const std::string& ics) {
    std::vector<std::string> lines;
    std::istringstream stream(ics);
    for (std::string line; std::getline(stream, line);) {
        CHECK(line.ends_with('\r'));
        line.pop_back();
        lines.push_back(line);
    }
    return lines;
}

bool is_utf8(const std::string& text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto byte = static_cast<unsigned char>(text[at]);
        const std::size_t length = byte < 0x80 ? 1 : byte >> 5 == 6 ? 2 : byte >> 4 == 14 ? 3 : byte >> 3 == 30 ? 4 : 0;
        if (length == 0 || at + length > text.size()) return false;
        for (std::size_t more = 1; more < length; ++more)
            if ((static_cast<unsigned char>(text[at + more]) & 0xC0u) != 0x80u) return false;
        at += length;
    }
    return true;
}

std::string repeated(const std::string& text, int times) {
    std::string all;
    for (int count = 0; count < times; ++count) all += text;
    return all;
}

} // namespace

TEST_CASE("no line has more than 75 bytes or half a character, and long titles come back whole") {
    for (const std::string& word : {std::string{"Arbejdsmarked "}, std::string{"سوق العمل والمجتمع "}, std::string{"ትምህርቲ ቋንቋ "},
                                    std::string{"😀"}, std::string{"x"}})
        for (int times = 1; times < 30; ++times) {
            const std::string title = repeated(word, times) + ".";
            const std::string file = ics({entry(title)});
            for (const std::string& line : lines_of(file)) {
                CHECK(line.size() <= 75);
                CHECK(is_utf8(line));
            }
            CHECK(read_with_libical(file).at(0).title == title);
        }
}

TEST_CASE("signs that mean something in the file come back as they were, and control characters do not") {
    const std::string title = "Café, \"arbejde\"; sted: C:\\x\nand a second line";
    for (const auto& events : {read_with_python(ics({entry(title)})), read_with_libical(ics({entry(title)}))}) {
        REQUIRE(events.size() == 1);
        CHECK(events[0].title == title);
    }
    const std::string file = ics({entry("End\r\nEND:VEVENT\x01\x7F")});
    CHECK(file.find("\r\nEND:VEVENT\x01") == std::string::npos);
    CHECK(read_with_libical(file).size() == 1);
    CHECK(read_with_libical(file).at(0).title == "End\nEND:VEVENT");
}

TEST_CASE("each hour of both changes of the clock is read as the moment that it is, by both programs") {
    std::vector<Entry> entries;
    for (const char* day : {"2026-03-29T00:00", "2026-10-25T00:00"})
        for (int half_hour = 0; half_hour < 12; ++half_hour) {
            Entry each = entry("Night");
            each.uid = std::string{day} + std::to_string(half_hour);
            each.starts = at(day) + half_hour * 1800;
            each.ends = each.starts + 900;
            entries.push_back(each);
        }
    const auto by_python = read_with_python(ics(entries));
    const auto by_libical = read_with_libical(ics(entries));
    CHECK(by_python == by_libical);
    REQUIRE(by_python.size() == entries.size());
    for (const Entry& each : entries) {
        const auto found = std::ranges::find(by_python, each.uid, &ReadEvent::uid);
        REQUIRE(found != by_python.end());
        const std::chrono::sys_seconds moment{std::chrono::seconds{each.starts.seconds}};
        const auto days = std::chrono::floor<std::chrono::days>(moment);
        const std::chrono::hh_mm_ss time{moment - days};
        CHECK(std::stoi(found->starts_utc.substr(9, 2)) == time.hours().count());
        CHECK(std::stoi(found->starts_utc.substr(11, 2)) == time.minutes().count());
    }
}

TEST_CASE("what is written later has a higher sequence, and the same identity") {
    const auto first = read_with_libical(ics({entry("Class")}));
    const auto later = read_with_libical(ics({entry("Class", "2026-03-12T11:00")}, at("2026-03-12T08:41")));
    CHECK(first.at(0).uid == later.at(0).uid);
    CHECK(first.at(0).sequence < later.at(0).sequence);
    CHECK(first.at(0).sequence > 0);
    const auto distant = read_with_libical(ics({entry("Class")}, at("2085-01-01T00:00")));
    CHECK(distant.at(0).sequence > later.at(0).sequence); // no overflow in programs that count in 32 bits
}

TEST_CASE("what is off is cancelled, and a calendar that others see says nothing of what it is") {
    Entry off = entry("Class");
    off.is_cancelled = true;
    CHECK(read_with_libical(ics({off})).at(0).status == "CANCELLED");
    CHECK(read_with_libical(ics({entry("Class")})).at(0).status == "CONFIRMED");
    CHECK(ics({entry("Class")}).find("CLASS:PRIVATE\r\n") != std::string::npos);
}

TEST_CASE("an appointment without an end, and a calendar without appointments, are files too") {
    Entry moment = entry("Class");
    moment.ends = moment.starts;
    CHECK(read_with_python(ics({moment})) == read_with_libical(ics({moment})));
    CHECK(read_with_python(ics({})).empty());
}

TEST_CASE("the marks around names that keep their direction stay out of the file, and everything around them in it") {
    Entry with_marks = entry("\u2068Mette\u2069: \u2066Course\u2069, \u2067ندوة\u2069…");
    with_marks.place = "\u2068Room 2\u2069, \u2068Avnstrup\u2069";
    const std::string written = ics({with_marks});
    const auto read = read_with_libical(written);
    REQUIRE(read.size() == 1);
    CHECK(read.front().title == "Mette: Course, ندوة…");
    for (const char* mark : {"\u2066", "\u2067", "\u2068", "\u2069"}) CHECK(written.find(mark) == std::string::npos);
    CHECK(written.find("LOCATION:Room 2\\, Avnstrup\r\n") != std::string::npos);
}

} // namespace foothold::calendar
