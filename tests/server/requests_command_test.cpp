#include "tests/server/office.hpp"

#include <catch2/catch_test_macros.hpp>

#include <filesystem>
#include <fstream>
#include <string>

namespace foothold::server {

namespace {

/// The real program on a data folder of its own, where three people have asked about their data.
class OfficeThatIsAsked : public Office {
public:
    OfficeThatIsAsked() {
        write("town.yaml", R"(places:
  - {key: north, name: North}
people:
  - {key: amal, name: Amal, initial: K, residence: north}
  - {key: omar, name: Omar, residence: north}
internships:
  - {key: bakery, person: amal, title: {en: At the bakery, da: Hos bageren}, from: 2090-03-02, until: 2090-03-26}
data_requests:
  - {key: street, person: amal, kind: correction, about: internship/bakery, text: "It is in\nSmedegade\u001b[2J", language: en,
     asked_at: 2090-03-01 10:00, at: 2090-03-01 10:00}
  - {key: name, person: amal, kind: correction, text: "My name has two l", language: en, asked_at: 2090-02-09 10:00}
  - {key: all, person: omar, kind: erasure, language: ar, asked_at: 2090-03-12 08:00}
  - {key: over, person: omar, kind: correction, text: "Old", status: done, asked_at: 2090-01-12 08:00}
  - {key: back, person: omar, kind: correction, text: "Not that", status: taken_back, asked_at: 2090-01-12 08:00}
)");
        const auto loaded = run("load " + path("town.yaml"));
        INFO(loaded);
        REQUIRE(loaded.starts_with("9 records"));
    }

    std::string answer(const std::string& words) const { return run("answer-request " + words); }
};

bool says(const std::string& said, const std::string& words) { return said.find(words) != std::string::npos; }

} // namespace

TEST_CASE("what people have asked about their data is listed, and who has waited longest first") {
    const OfficeThatIsAsked office;
    const auto listed = office.run("requests");
    INFO(listed);
    CHECK(says(listed, "31 days, answer by 2090-03-11\n    Amal K. asks for correction of something that was not told\n"));
    CHECK(says(listed, "11 days, answer by 2090-03-31\n    Amal K. asks for correction of internship Hos bageren, "));
    CHECK(says(listed, "0 days, answer by 2090-04-11\n    Omar asks for erasure of everything\n"));
    CHECK(listed.find("My name has two l") < listed.find("It is in"));
    CHECK(listed.find("It is in") < listed.find("asks for erasure"));
    CHECK(says(listed, "3 waiting"));
    CHECK_FALSE(says(listed, "Old"));
    CHECK_FALSE(says(listed, "Not that"));
}

TEST_CASE("what somebody wrote is one line of the list, whatever stands in it") {
    const auto listed = OfficeThatIsAsked{}.run("requests");
    CHECK(says(listed, "    en: It is in Smedegade[2J\n"));
    CHECK_FALSE(says(listed, "\x1b"));
}

TEST_CASE("a request that was answered waits no longer, and is not answered twice") {
    const OfficeThatIsAsked office;
    const auto done = office.answer("--request street --done --text Rettet");
    CHECK(says(done, " is done; the person reads it"));
    CHECK(says(office.run("requests"), "2 waiting"));
    CHECK(says(office.answer("--request street --refused --text Nej"), "request.answered_already: street was answered before"));
    CHECK(says(office.answer("--request name --refused --text Nej --language da"), " is refused"));
    CHECK(says(office.run("erase --person omar"), "1  person"));
    CHECK(says(office.run("requests"), "nobody waits"));
}

TEST_CASE("an id does as well as a key, and an answer may be a file with its translations") {
    OfficeThatIsAsked office;
    office.write("answer.yaml", "answer: {en: It is changed., da: Det er rettet.}\n");
    office.write("wrong.yaml", "answer: {English: It is changed.}\n");
    office.write("empty.yaml", "reason: nothing\n");
    const auto listed = office.run("requests");
    const std::string id = listed.substr(0, 32);
    CHECK(says(office.answer("--request " + id + " --done --text " + office.path("wrong.yaml")), "not a language"));
    CHECK(says(office.answer("--request " + id + " --done --text " + office.path("empty.yaml")), "sample.field"));
    CHECK(says(office.answer("--request " + id + " --done --text " + office.path("answer.yaml")), id + " is done"));
}

TEST_CASE("an answer that makes no sense is declined in one line that says why") {
    const OfficeThatIsAsked office;
    const auto declined = [&](const std::string& words, const std::string& why) {
        const auto said = office.answer(words);
        INFO(said);
        CHECK(said.starts_with("foothold-server: "));
        CHECK(says(said, why));
        CHECK(said.find('\n') == said.size() - 1);
    };
    declined("--request nothing --done", "request.unknown: nothing is the key or id of no request");
    declined("--request street", "request.verdict_missing: either --done or --refused");
    declined("--request street --done --refused", "request.verdict_missing");
    declined("--request street --refused", "request.reason_missing: street: who refuses has to say why");
    declined("--request street --refused --text Nej --language Danish", "request.language_invalid: Danish");
    declined("--request street --refused --text /nowhere.yaml", "sample.unreadable");
    declined("--request back --done", "request.taken_back: back was taken back by the person");
    declined("--request over --done", "request.answered_already");
    declined("--request all --done", "request.needs_erasure: done by foothold-server erase --person ");
    declined("--done", "--request is required");
    CHECK(says(office.run("requests"), "3 waiting"));
}

} // namespace foothold::server
