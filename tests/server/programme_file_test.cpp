#include "domain/records.hpp"
#include "sync/server/digest.hpp"
#include "sync/server/programme_file.hpp"
#include "tests/server/media.hpp"
#include "tests/temporary_folder.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <fstream>
#include <map>

namespace foothold::server {

namespace {

using domain::Id;
using domain::Records;

const domain::Instant now = domain::instant_of({*domain::parse_date("2026-03-12"), 8 * 60 + 40});

domain::Instant at(const char* time) { return domain::instant_of(*domain::parse_local_time(time)); }

Result<std::vector<domain::Record>> read(const std::string& text) {
    return read_programme_files({{"x.yaml", text}}, now, [](Id) { return false; });
}

Records read_all(const std::string& text) {
    const auto read_records = read(text);
    if (!read_records) FAIL(read_records.error().detail);
    Records records;
    for (const auto& record : *read_records) records.put(record);
    return records;
}

template <class Entity>
Entity read_one(const std::string& text, const char* kind, const char* key) {
    const auto records = read_all(text);
    const auto* entity = records.find<Entity>(id_of_key(kind, key));
    REQUIRE(entity);
    return *entity;
}

std::string fault_in(const std::string& text) {
    const auto records = read(text);
    REQUIRE_FALSE(records);
    CHECK((records.error().code == "sample.field" || records.error().code == "sample.syntax"));
    return records.error().detail;
}

const std::string world = R"(description: A world for tests
places:
  - key: centre
    kind: centre
    name: {en: The centre, da: Centret}
    closes_on: 2026-04-01
people:
  - {key: samira, name: Samira, languages: [ar, en], phase: phase_2, residence: centre}
  - {key: mette, name: Mette, role: mentor}
organisations:
  - {key: bakery, kind: company, name: Bakery}
programmes:
  - {key: fast, title: Fast track, organisations: [bakery], from: today-30}
courses:
  - key: market
    programme: fast
    title: {en: Labour market}
    from: monday
    weeks: [One, Two, Three]
)";

} // namespace

TEST_CASE("a programme file's fields are the entities' fields") {
    const auto records = read_all(world);
    const auto* centre = records.find<domain::Place>(id_of_key("place", "centre"));
    REQUIRE(centre);
    CHECK(centre->kind == domain::PlaceKind::centre);
    CHECK(centre->name.find("da") == "Centret");
    CHECK(centre->closes_on == domain::parse_date("2026-04-01"));
    const auto* samira = records.find<domain::Person>(id_of_key("person", "samira"));
    REQUIRE(samira);
    CHECK(samira->languages == std::vector<std::string>{"ar", "en"});
    CHECK(samira->phase == domain::AsylumPhase::phase_2);
    CHECK(samira->residence == centre->id);
    const auto* programme = records.find<domain::Programme>(id_of_key("programme", "fast"));
    REQUIRE(programme);
    CHECK(programme->title == domain::untranslated("Fast track"));
    CHECK(programme->organisations == std::vector{id_of_key("organisation", "bakery")});
    CHECK(programme->from == domain::parse_date("2026-02-10"));
    CHECK_FALSE(programme->until);
}

TEST_CASE("dates are absolute, or relative to today or to this week") {
    const auto date = [](const std::string& text) {
        return domain::to_string(read_one<domain::Course>(world + "    until: " + text + '\n', "course", "market").until);
    };
    CHECK(date("2026-05-01") == "2026-05-01");
    CHECK(date("today") == "2026-03-12");
    CHECK(date("today+7") == "2026-03-19");
    CHECK(date("today-2") == "2026-03-10");
    CHECK(date("monday") == "2026-03-09");
    CHECK(date("monday+14") == "2026-03-23");
    CHECK(date("sunday") == "2026-03-15");
}

TEST_CASE("moments are a day and a Danish time, or a distance from now") {
    const auto notice = [](const std::string& text) {
        const std::string file = world + "notices:\n  - {key: n, person: samira, title: T, at: " + text + "}\n";
        return read_one<domain::Notice>(file, "notice", "n").at;
    };
    CHECK(notice("today 10:00") == at("2026-03-12T10:00"));
    CHECK(notice("monday+3 14:30") == at("2026-03-12T14:30"));
    CHECK(notice("2026-07-01 09:05") == at("2026-07-01T09:05"));
    CHECK(notice("now-2h") == now - 2 * domain::hour_s);
    CHECK(notice("now-30m") == now - 30 * domain::minute_s);
    CHECK(notice("now+1d") == now + domain::day_s);
    CHECK(notice("now") == now);
}

TEST_CASE("hours are days and times") {
    const auto contact = read_one<domain::Contact>(
        world + "contacts:\n  - {key: c, person: samira, user: mette, hours: [weekdays 08:00-20:00, saturday 10:00-24:00]}\n",
        "contact", "c");
    REQUIRE(contact.hours.size() == 6);
    CHECK(contact.hours[4] == domain::OpeningHours{domain::Weekday::friday, 480, 1200});
    CHECK(contact.hours[5] == domain::OpeningHours{domain::Weekday::saturday, 600, 1440});
    const auto always = read_one<domain::Contact>(
        world + "contacts:\n  - {key: c, place: centre, hours: every day 00:00-24:00}\n", "contact", "c");
    CHECK(always.hours.size() == 7);
}

TEST_CASE("a repeated session comes on its days, at the same time on the clock, with its week and topic") {
    const auto records = read_all(world + R"(sessions:
  - key: meeting
    course: market
    starts: monday+3 10:00
    ends: monday+3 12:00
    repeat: {every: week, times: 4}
notices:
  - {key: n, person: samira, title: T, about: session/meeting-3}
)");
    CHECK(records.all<domain::Session>().size() == 4);
    const auto session = [&](int number) {
        return *records.find<domain::Session>(id_of_key("session", "meeting-" + std::to_string(number)));
    };
    CHECK(session(1).starts == at("2026-03-12T10:00"));
    CHECK(session(1).week == 1);
    CHECK(session(1).topic == domain::untranslated("One"));
    CHECK(session(4).starts == at("2026-04-02T10:00")); // summer time since the 29th of March
    CHECK(session(4).ends == at("2026-04-02T12:00"));
    CHECK(session(4).week == 4);
    CHECK(session(4).topic.empty());
    CHECK(records.find<domain::Notice>(id_of_key("notice", "n"))->about == session(3).id);
}

TEST_CASE("a session on weekdays leaves the weekend out") {
    const auto records = read_all(world + R"(sessions:
  - {key: daily, course: market, starts: today 10:00, ends: today 12:00, repeat: {every: weekday, times: 3}}
)");
    CHECK(records.find<domain::Session>(id_of_key("session", "daily-2"))->starts == at("2026-03-13T10:00"));
    CHECK(records.find<domain::Session>(id_of_key("session", "daily-3"))->starts == at("2026-03-16T10:00"));
}

TEST_CASE("answers need no key: their id is that of the pair") {
    const auto records = read_all(world + R"(events:
  - {key: visit, programme: fast, title: Visit, starts: today 15:00, ends: today 17:00}
rsvps:
  - {event: visit, person: samira, is_coming: true}
talks:
  - {key: talk, person: samira, starts: today 12:00, ends: today 13:00}
attendances:
  - {appointment: talk, person: samira, answer: cannot_come}
)");
    CHECK(records.find<domain::Rsvp>(domain::combine(id_of_key("event", "visit"), id_of_key("person", "samira"))));
    CHECK(records.find<domain::Attendance>(domain::combine(id_of_key("talk", "talk"), id_of_key("person", "samira"))));
}

TEST_CASE("records of other files and of earlier loads can be referred to") {
    const std::string second = "notices:\n  - {key: n, person: samira, title: T}\n";
    CHECK(read_programme_files({{"b.yaml", second}, {"a.yaml", world}}, now, [](Id) { return false; }));
    CHECK(read_programme_files({{"b.yaml", second}}, now, [](Id id) { return id == id_of_key("person", "samira"); }));
    CHECK_FALSE(read_programme_files({{"b.yaml", second}}, now, [](Id) { return false; }));
}

TEST_CASE("each fault is named with its file, line and field") {
    CHECK(fault_in(world + "    titel: x\n") == "x.yaml:20: courses[market].titel: unknown field");
    CHECK(fault_in("persons: []\n") == "x.yaml:1: persons: unknown field");
    CHECK(fault_in("people:\n  key: x\n") == "x.yaml:1: people: a list is expected");
    CHECK(fault_in("people:\n  - {name: A}\n") == "x.yaml:2: people[1]: has no key");
    CHECK(fault_in("people:\n  - {key: a}\n  - {key: a}\n") == "x.yaml:3: people[a]: this key is there twice");
    CHECK(fault_in("people:\n  - {key: a, role: boss}\n") ==
          "x.yaml:2: people[a].role: 'boss' is none of participant, mentor, coordinator");
    CHECK(fault_in("people:\n  - {key: a, residence: nowhere}\n") == "x.yaml:2: people[a].residence: unknown key 'nowhere'");
    CHECK(fault_in("people:\n  - {key: a, languages: ar}\n") == "x.yaml:2: people[a].languages: a list is expected");
    CHECK(fault_in("people:\n  - {key: a, name: [b]}\n") == "x.yaml:2: people[a].name: one value is expected");
    CHECK(fault_in("people:\n  - {key: a, phase_since: 2026-02-30}\n") ==
          "x.yaml:2: people[a].phase_since: '2026-02-30' is not a date such as 2026-03-12, today+7 or monday");
    CHECK(fault_in(world + "sessions:\n  - {key: s, course: market, starts: today}\n") ==
          "x.yaml:21: sessions[s].starts: 'today' is not a time such as 2026-03-12 10:00, today+1 10:00 or now-2h");
    CHECK(fault_in(world + "sessions:\n  - {key: s, course: market, week: one}\n") ==
          "x.yaml:21: sessions[s].week: 'one' is not a number");
    CHECK(fault_in(world + "sessions:\n  - {key: s, course: market, week: -1}\n") ==
          "x.yaml:21: sessions[s].week: '-1' is not a number");
    CHECK(fault_in(world + "sessions:\n  - {key: s, course: market, is_cancelled: yes}\n") ==
          "x.yaml:21: sessions[s].is_cancelled: 'yes' is neither true nor false");
    CHECK(fault_in(world + "sessions:\n  - {key: s, starts: today 10:00}\n") ==
          "x.yaml:21: sessions[s]: belongs to no course or programme");
    CHECK(fault_in(world + "sessions:\n  - {key: s, course: market, repeat: {every: month, times: 2}}\n") ==
          "x.yaml:21: sessions[s].repeat.every: 'month' is none of week, weekday, day");
    CHECK(fault_in(world + "sessions:\n  - {key: s, course: market, repeat: {every: week, times: 400}}\n") ==
          "x.yaml:21: sessions[s].repeat.times: 1 to 366 times");
    CHECK(fault_in("places:\n  - {key: p, repeat: {times: 2}}\n") == "x.yaml:2: places[p].repeat: only sessions can be repeated");
    CHECK(fault_in("places:\n  - {key: p, name: {english: P}}\n") ==
          "x.yaml:2: places[p].name.english: not a language such as en, da or ar");
    CHECK(fault_in("contacts:\n  - {key: c, hours: [monday 8-15]}\n") ==
          "x.yaml:2: contacts[c].hours: 'monday 8-15' is not hours such as monday 08:00-15:00, weekdays or every day");
    CHECK(fault_in(world + "plans:\n  - {key: p, person: samira, steps: [{kind: plan}, {kind: jump}]}\n") ==
          "x.yaml:21: plans[p].steps[2].kind: 'jump' is none of welcome, plan, course, visit, internship, goal");
    CHECK(fault_in(world + "notices:\n  - {key: n, person: samira, about: market}\n") ==
          "x.yaml:21: notices[n].about: unknown key 'market'");
    CHECK(fault_in(world + "notices:\n  - {key: n, person: samira, id: 0}\n") == "x.yaml:21: notices[n].id: unknown field");
}

TEST_CASE("YAML that hides or repeats something is refused") {
    CHECK(fault_in("people:\n  - &a {key: a}\n").starts_with("x.yaml:2: anchors"));
    CHECK(fault_in("people: [*a]\n").starts_with("x.yaml:1: "));
    CHECK(fault_in("people:\n  - {key: a, key: b}\n") == "x.yaml:2: key: is there twice");
    CHECK(fault_in("people:\n  - !!map {key: a}\n").starts_with("x.yaml:2: tags"));
    CHECK(fault_in("people: []\n---\nplaces: []\n").find("second document") != std::string::npos);
    CHECK(fault_in("people: [\n").starts_with("x.yaml:"));
    CHECK(fault_in("people:\n\t- a\n").starts_with("x.yaml:2"));
    CHECK(fault_in("").starts_with("x.yaml:1: "));
    CHECK(fault_in("- a\n").starts_with("x.yaml:1: fields are expected"));
    CHECK(fault_in("? [a]\n: b\n").starts_with("x.yaml:1: a field's name"));
    CHECK(fault_in("description: \xFF\n") == "x.yaml:1: is not UTF-8 text");
    CHECK(fault_in(std::string(13, '[')).starts_with("x.yaml:1: "));
    CHECK(fault_in("people: " + std::string(13, '[') + std::string(13, ']')) == "x.yaml:1: nested too deeply");
    CHECK(fault_in("people: " + std::string(100'000, '[')).starts_with("x.yaml:1: "));
    CHECK(fault_in(std::string((4 << 20) + 1, ' ')) == "x.yaml:1: is larger than 4 MiB");
}

TEST_CASE("a file that is not there is named") {
    CHECK(open_programme_file("/nowhere/x.yaml").error().detail == "/nowhere/x.yaml: No such file or directory");
    CHECK(open_programme_file("/tmp").error().code == "sample.unreadable");
}

TEST_CASE("lessons name files beside their programme file, and each is there once") {
    const std::map<std::string, std::string> files{
        {"pictures/a.png", media::png(48, 30)}, {"b.png", media::png(48, 30)}, {"c.wav", media::wav(2)}};
    AttachedFiles attached{[&](const std::string& programme_file, const std::string& name) -> Result<std::string> {
        CHECK(programme_file == "x.yaml");
        return files.at(name);
    }};
    const std::string text = world + R"(
sessions:
  - {key: first, course: market, starts: today 10:00, ends: today 12:00}
lessons:
  - key: bus
    course: market
    week: 2
    session: first
    title: {en: The bus, da: Bussen}
    pages:
      - text: {en: Buy a ticket.}
        picture: {file: pictures/a.png, description: {en: A bus}}
        voices: {en: c.wav, da: c.wav}
      - text: {en: Get off.}
        picture: b.png
)";
    const auto read = read_programme_files(
        {{"x.yaml", text}}, now, [](Id) { return false; }, &attached);
    if (!read) FAIL(read.error().detail);
    const auto& lesson = std::get<domain::Lesson>(
        *std::ranges::find_if(*read, [](const auto& record) { return std::holds_alternative<domain::Lesson>(record); }));
    CHECK(lesson.session == id_of_key("session", "first"));
    REQUIRE(lesson.pages.size() == 2);
    const auto& picture = *lesson.pages[0].picture;
    CHECK(picture.hash.bytes == digest_of(files.at("b.png")));
    CHECK(picture.bytes == files.at("b.png").size());
    CHECK(picture.width_px == 48);
    CHECK(picture.height_px == 30);
    CHECK(picture.description.find("en") == "A bus");
    CHECK(lesson.pages[1].picture->hash == picture.hash);
    CHECK(lesson.pages[0].voices[1].language == "da");
    CHECK(lesson.pages[0].voices[1].clip.seconds == 2);
    const auto blobs = std::move(attached).blobs();
    CHECK(blobs.size() == 2);
}

TEST_CASE("a file that cannot be attached is named with its line and the reason") {
    TemporaryFolder folder;
    std::ofstream{folder.path() / "note.png"} << "not a picture";
    std::ofstream{folder.path() / "large.png"} << std::string(domain::attachment_bytes_max + 1, 'x');
    const auto fault = [&](const std::string& name) {
        AttachedFiles attached;
        const std::string text = world + "lessons:\n  - {key: a, course: market, pages: [{picture: \"" + name + "\"}]}\n";
        const auto read = read_programme_files(
            {{(folder.path() / "x.yaml").string(), text}}, now, [](Id) { return false; }, &attached);
        REQUIRE_FALSE(read);
        CHECK(read.error().code == "sample.field");
        CHECK(read.error().detail.find("x.yaml:21: lessons[a].pages[1].picture: '" + name + "' ") != std::string::npos);
        return read.error().detail;
    };
    CHECK(fault("note.png").ends_with("is neither a PNG nor a JPEG picture, neither Opus nor WAV sound"));
    CHECK(fault("large.png").ends_with("is larger than 4 MiB"));
    CHECK(fault("gone.png").ends_with("No such file or directory"));
    for (const char* name : {"../note.png", "/etc/passwd", "a/../../b.png", ""})
        CHECK(fault(name).ends_with("lies neither beside this file nor below its folder"));
    CHECK(fault_in(world + "lessons:\n  - {key: a, course: market, pages: [{picture: a.png}]}\n")
              .ends_with("nothing can be attached here"));
}

TEST_CASE("a move is told by person, place and date, with how the day goes and what to think of") {
    const std::string told = world + R"(moves:
  - key: samira-moves
    person: samira
    to_place: centre
    date: today+20
    reason: {en: You have a home, da: Du har fået en bolig}
    travel:
      - {at: 09:30, kind: meet, title: {en: At the door, da: Ved døren}}
      - {at: 10:45, kind: arrive, title: You are there, detail: Anne meets you}
    checklist: [tell_school, {key: bicycle, title: {en: Take the bicycle, da: Tag cyklen med}}]
)";
    const auto move = read_one<domain::Move>(told, "move", "samira-moves");
    CHECK(move.person == id_of_key("person", "samira"));
    CHECK(move.to_place == id_of_key("place", "centre"));
    CHECK(move.date == *domain::parse_date("2026-04-01"));
    REQUIRE(move.travel.size() == 2);
    CHECK(move.travel[0].minute == 9 * 60 + 30);
    CHECK(move.travel[1].kind == domain::TravelKind::arrive);
    REQUIRE(move.checklist.size() == 2);
    CHECK(move.checklist[0].kind == domain::MoveItemKind::tell_school);
    CHECK(move.checklist[1].id == id_of_key("move_item", "bicycle"));
    CHECK(move.checklist[1].title.find("da") == "Tag cyklen med");
}

TEST_CASE("a meeting that is asked for names its match, and what was seen is one record for a match and a day") {
    const std::string told = world + R"(matches:
  - {key: pair, mentor: samira, participant: samira}
proposals:
  - {key: coffee, match: pair, mentor: samira, participant: samira, from: samira, starts: today+1 15:00, ends: today+1 16:00, status: declined}
viewings:
  - {match: pair, mentor: samira, participant: samira, day: today-1, activities: [course, talk]}
)";
    const auto proposal = read_one<domain::Proposal>(told, "proposal", "coffee");
    CHECK(proposal.match == id_of_key("match", "pair"));
    CHECK(proposal.from == id_of_key("person", "samira"));
    CHECK(proposal.status == domain::ProposalStatus::declined);
    const auto records = read_programme_files({{"x.yaml", told}}, now, [](Id) { return false; });
    REQUIRE(records);
    const auto* viewing = std::get_if<domain::Viewing>(&records->back());
    REQUIRE(viewing);
    CHECK(viewing->id == domain::viewing_id(proposal.match, domain::danish_time(now).date - 1));
    CHECK(viewing->activities == std::vector{domain::Activity::course, domain::Activity::talk});
    CHECK(fault_in(world + "viewings:\n  - {match: nobody, day: today}\n").find("viewings[1].match: unknown key 'nobody'") !=
          std::string::npos);
}

TEST_CASE("what is wrong in a move is named with its line and field") {
    const auto fault = [](const std::string& fields) {
        return fault_in(world + "moves:\n  - {key: m, person: samira, " + fields + "}\n");
    };
    CHECK(fault("date: today").find("moves[m].to_place: is not there") != std::string::npos);
    CHECK(fault("to_place: centre").find("moves[m].date: is not there") != std::string::npos);
    CHECK(fault("to_place: nowhere, date: today").find("moves[m].to_place: unknown key 'nowhere'") != std::string::npos);
    CHECK(fault("to_place: centre, date: today, has_happened: true").find("has_happened: unknown field") != std::string::npos);
    CHECK(fault("to_place: centre, date: today, travel: [{at: noon, title: Go}]").find("moves[m].travel[1].at: 'noon'") !=
          std::string::npos);
    CHECK(fault("to_place: centre, date: today, checklist: [medicine]").find("moves[m].checklist[1]: 'medicine' is none of") !=
          std::string::npos);
}

namespace {

const std::string drawn = R"(places:
  - key: bakery
    sketch:
      roads:
        - {name: Havnevej, points: [[0, 84], [100, 84]]}
      way: [[12, 84], [48, 84], [84, 30]]
      marks:
        - {kind: bus_stop, at: [12, 84]}
        - kind: door
          at: [84, 30]
          label: {en: Blue door, da: Blå dør}
)";

std::string drawn_with(const std::string& right, const std::string& wrong) {
    std::string text = drawn;
    text.replace(text.find(right), right.size(), wrong);
    return text;
}

} // namespace

TEST_CASE("a place's sketch is roads, a way and marks") {
    const domain::Sketch sketch = read_one<domain::Place>(drawn, "place", "bakery").sketch;
    CHECK(sketch.roads == std::vector<domain::SketchRoad>{{"Havnevej", {{0, 84}, {100, 84}}}});
    CHECK(sketch.way == std::vector<domain::SketchPoint>{{12, 84}, {48, 84}, {84, 30}});
    REQUIRE(sketch.marks.size() == 2);
    CHECK(sketch.marks[0] == domain::SketchMark{domain::SketchMarkKind::bus_stop, {12, 84}, {}});
    CHECK(sketch.marks[1].kind == domain::SketchMarkKind::door);
    CHECK(sketch.marks[1].label.find("da") == "Blå dør");
}

TEST_CASE("what is wrong in a sketch is named with its line and field") {
    const auto fault = [](const std::string& right, const std::string& wrong) { return fault_in(drawn_with(right, wrong)); };
    CHECK(fault("[48, 84]", "[48, 184]") == "x.yaml:6: places[bakery].sketch.way[2]: a point is not within 0 and 100");
    CHECK(fault("[48, 84]", "[48]") == "x.yaml:6: places[bakery].sketch.way[2]: two numbers are expected, such as [20, 35]");
    CHECK(fault("[48, 84]", "[48, north]") == "x.yaml:6: places[bakery].sketch.way[2]: 'north' is not a number");
    CHECK(fault("[0, 84], ", "") == "x.yaml:5: places[bakery].sketch.roads[1]: a line has two points at least");
    CHECK(fault(", at: [12, 84]", "") == "x.yaml:8: places[bakery].sketch.marks[1].at: is not there");
    CHECK(
        fault("bus_stop", "volcano").starts_with("x.yaml:8: places[bakery].sketch.marks[1].kind: 'volcano' is none of landmark"));
    CHECK(fault("at: [84, 30]", "at: [13, 83]").ends_with("places[bakery].sketch: two marks are less than 10 apart"));
    CHECK(fault("way:", "path:").ends_with("places[bakery].sketch.path: unknown field"));
    std::string many = "[1, 1]";
    for (std::size_t point = 1; point <= domain::sketch_line_points_max; ++point) many += ", [1, 1]";
    CHECK(fault("[0, 84], [100, 84]", many) == "x.yaml:5: places[bakery].sketch.roads[1]: more than 24 points");
}

} // namespace foothold::server
