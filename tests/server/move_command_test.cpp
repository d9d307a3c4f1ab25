#include "tests/server/office.hpp"

#include <catch2/catch_test_macros.hpp>

#include <filesystem>
#include <fstream>
#include <string>

namespace foothold::server {

namespace {

/// The real program on a data folder of its own, with a closing centre that two people live in.
class OfficeOfAClosingCentre : public Office {
public:
    OfficeOfAClosingCentre() {
        write("town.yaml", R"(places:
  - {key: north, name: North}
  - {key: south, name: South}
  - {key: island, name: Island}
  - {key: empty, name: Empty}
  - {key: ruin, name: Ruin, closes_on: 2090-05-01}
organisations:
  - {key: service, kind: authority, name: The Service}
people:
  - {key: amal, name: Amal, residence: north}
  - {key: omar, name: Omar, residence: north}
contacts:
  - {key: reception, place: north, name: Reception, phone: "70 00 00 01", lifeline_order: 1}
)");
        REQUIRE(run("load " + path("town.yaml")).starts_with("9 records"));
    }

    std::string close(const std::string& words) const {
        return run("close-place --place north --authority service --reason Closing " + words);
    }
};

bool says(const std::string& said, const std::string& words) { return said.find(words) != std::string::npos; }

} // namespace

TEST_CASE("a place is closed by one command, after a rehearsal, and saying it again changes nothing") {
    const OfficeOfAClosingCentre office;
    const std::string words = "--on 2090-04-01 --to south=1 --to island=1";
    const auto rehearsed = office.close(words + " --dry-run");
    CHECK(says(rehearsed, "nothing has been changed"));
    CHECK(says(rehearsed, "2  people, 2 of them with something new"));
    CHECK(says(rehearsed, "2  contacts: 0 kept, 0 moved, 2 ended"));
    const auto done = office.close(words);
    CHECK(says(done, "2  people, 2 of them with something new"));
    CHECK(says(done, "1  go to south"));
    CHECK(says(done, "1  go to island"));
    CHECK(says(office.close(words), "2  people, 0 of them with something new"));
    CHECK(says(office.close("--on 2090-04-15 --to south=1 --to island=1"), "2  people, 2 of them with something new"));
}

TEST_CASE("one person is moved, keeps their own move when the place closes, and has it taken back") {
    const OfficeOfAClosingCentre office;
    CHECK(says(office.run("move --person amal --to island --on 2090-03-20"), "1  people, 1 of them with something new"));
    const auto closed = office.close("--on 2090-04-01 --to south");
    CHECK(says(closed, "1  people, 1 of them"));
    CHECK(says(closed, "1  have a move of their own before that"));
    CHECK(says(office.run("move --person amal --to north --on 2090-03-20"), "1  people, 1 of them with something new"));
    CHECK(says(office.run("move --person amal --to north --on 2090-03-20"), "move.lives_there: north is where"));
}

TEST_CASE("a closure that makes no sense is declined in one line that says why") {
    const OfficeOfAClosingCentre office;
    const auto declined = [&](const std::string& words, const std::string& why) {
        const auto said = office.run("close-place " + words);
        INFO(said);
        CHECK(said.starts_with("foothold-server: "));
        CHECK(says(said, why));
        CHECK(said.find('\n') == said.size() - 1);
    };
    const std::string decided = " --authority service --reason Closing";
    declined("--place nowhere --on 2090-04-01 --to south" + decided, "move.place_unknown: nowhere is the key");
    declined("--place north --on 2090-04-01 --to nowhere" + decided, "move.place_unknown: nowhere is the key");
    declined("--place north --on 2090-03-11 --to south" + decided, "move.date_over: 2090-03-11 is over");
    declined("--place north --on spring --to south" + decided, "move.date_invalid: spring");
    declined("--place north --on 2090-04-01 --to ruin" + decided, "move.destination_closes: 2090-05-01");
    declined("--place north --on 2090-04-01 --to north" + decided, "move.destination_same: north");
    declined("--place empty --on 2090-04-01 --to south" + decided, "move.nobody_concerned: empty: nobody lives there");
    declined("--place north --on 2090-04-01 --to south=none" + decided, "move.destination_invalid: south=none");
    declined("--place north --on 2090-04-01 --to south=2 --to island" + decided, "move.destination_invalid: some");
    declined("--place north --on 2090-04-01 --to south --authority nobody --reason Closing", "move.authority_unknown: nobody");
    declined("--place north --on 2090-04-01 --to south --authority service --reason /nowhere.yaml", "sample.unreadable");
    declined("--place north --on 2090-04-01 --to south --authority service --reason Closing --language Danish",
             "move.language_invalid");
    declined("--place north --on 2090-04-01 --to south", "--authority is required");
}

TEST_CASE("a reason can be a file with its translations, and a mistake in it is named") {
    OfficeOfAClosingCentre office;
    office.write("reason.yaml", "reason: {en: The centre closes., da: Centret lukker.}\n");
    office.write("wrong.yaml", "reason: {English: The centre closes.}\n");
    office.write("empty.yaml", "description: nothing\n");
    const std::string words = "close-place --place north --on 2090-04-01 --to south --authority service --reason ";
    CHECK(says(office.run(words + office.path("wrong.yaml")), "wrong.yaml:1: file.reason.English: not a language"));
    CHECK(says(office.run(words + office.path("empty.yaml")), "sample.field"));
    CHECK(says(office.run(words + office.path("reason.yaml")), "2  people, 2 of them"));
    CHECK(says(office.run(words + office.path("reason.yaml")), "2  people, 0 of them"));
}

TEST_CASE("how the day goes and what to think of come from a file, and a mistake in it is named") {
    OfficeOfAClosingCentre office;
    const std::string words = "move --person amal --to island --on 2090-03-20 --details ";
    const auto declined = [&](const std::string& text, const std::string& why) {
        office.write("day.yaml", text);
        const auto said = office.run(words + office.path("day.yaml"));
        INFO(said);
        CHECK(says(said, "day.yaml:" + why));
    };
    declined("travel:\n  - {at: 9.30, title: The door}\n", "2: file.travel[1].at: '9.30' is not a time of the day");
    declined("travel:\n  - {title: The door}\n", "2: file.travel[1].at: ");
    declined("travel:\n  - {at: 09:30, kind: camel, title: The door}\n", "2: file.travel[1].kind: 'camel' is none of");
    declined("travel:\n  - {at: 09:30}\n", "2: file.travel[1].title: is not there");
    declined("checklist: [pack, medicine]\n", "1: file.checklist[2]: 'medicine' is none of");
    declined("checklist:\n  - {title: The bicycle}\n", "2: file.checklist[1]: has no key");
    declined("checklist: [own]\n", "1: file.checklist[1]: needs");
    declined("journey: []\n", "1: file.journey: unknown field");
    office.write("day.yaml", R"(travel:
  - {at: 09:30, kind: meet, title: {en: At the door, da: Ved døren}, detail: Building A}
  - {at: 10:00, kind: bus, title: The bus}
checklist: [pack, {key: bicycle, title: {en: Take the bicycle, da: Tag cyklen med}}]
)");
    CHECK(says(office.run(words + office.path("day.yaml")), "1  people, 1 of them with something new"));
    CHECK(says(office.run(words + office.path("day.yaml")), "1  people, 0 of them with something new"));
    CHECK(says(office.run("move --person amal --to island --on 2090-03-20"), "1  people, 0 of them with something new"));
}

} // namespace foothold::server
