#include "tests/server/office.hpp"

#include <catch2/catch_test_macros.hpp>

#include <string>

namespace foothold::server {

namespace {

/// The real program on a data folder of its own, where a participant, a mentor and a company have asked for help.
class OfficeThatHelps : public Office {
public:
    OfficeThatHelps() {
        write("town.yaml", R"(programmes:
  - {key: training, title: Training}
organisations:
  - {key: smith, kind: company, name: Town Smithy}
  - {key: other, kind: company, name: Other Company}
  - {key: red, kind: association, name: Red}
people:
  - {key: amal, name: Amal, initial: K}
  - {key: mette, name: Mette, role: mentor}
internships:
  - {key: bakery, person: amal, company: smith, title: {en: At the bakery, da: Hos bageren}, from: 2090-03-02, until: 2090-03-26}
support_requests:
  - {key: shift, person: amal, about: internship/bakery, text: "My shift\nis new\u001b[2J", language: en, asked_at: 2090-03-10 10:00}
  - {key: pair, person: mette, from: mentor, owner: Line, text: "What can we do", language: en, asked_at: 2090-03-11 10:00}
  - {key: door, from: company, company: smith, programme: training, is_acute: true, text: "The door", language: da,
     asked_at: 2090-03-12 07:00}
  - {key: over, person: amal, text: "Old", status: answered, asked_at: 2090-03-01 10:00}
  - {key: back, person: amal, text: "Not that", status: taken_back, asked_at: 2090-03-01 10:00}
)");
        const auto loaded = run("load " + path("town.yaml"));
        INFO(loaded);
        REQUIRE(loaded.starts_with("12 records"));
    }

    std::string answer(const std::string& words) const { return run("answer-support " + words); }
    std::string ask(const std::string& words) const { return run("ask-support " + words); }
};

bool says(const std::string& said, const std::string& words) { return said.find(words) != std::string::npos; }

void declined(const std::string& said, const std::string& why) {
    INFO(said);
    CHECK(said.starts_with("foothold-server: "));
    CHECK(says(said, why));
    CHECK(said.find('\n') == said.size() - 1);
}

} // namespace

TEST_CASE("who waits for help is listed: who cannot wait first, then who has waited longest, and who has taken it") {
    const auto listed = OfficeThatHelps{}.run("support");
    INFO(listed);
    CHECK(says(listed, "acute, 0 days, since 2090-03-12 07:00, nobody has taken it yet\n"
                       "    Town Smithy (company) asks about something that was not told\n    da: The door\n"));
    CHECK(says(listed, "  2 days, since 2090-03-10 10:00, nobody has taken it yet\n"
                       "    Amal K. (participant) asks about internship Hos bageren, "));
    CHECK(says(listed, "  1 day, since 2090-03-11 10:00, Line has it\n    Mette (mentor) asks about something"));
    CHECK(listed.find("The door") < listed.find("My shift"));
    CHECK(listed.find("My shift") < listed.find("What can we do"));
    CHECK(says(listed, "3 waiting"));
    CHECK_FALSE(says(listed, "Old"));
    CHECK_FALSE(says(listed, "Not that"));
}

TEST_CASE("what somebody needs help with is one line of the list, whatever stands in it") {
    const auto listed = OfficeThatHelps{}.run("support");
    CHECK(says(listed, "    en: My shift is new[2J\n"));
    CHECK_FALSE(says(listed, "\x1b"));
}

TEST_CASE("somebody takes it and waits with the answer; answered it waits no longer, and is not answered twice") {
    const OfficeThatHelps office;
    CHECK(says(office.answer("--request shift --owner Line"), ": Line has it; who asked reads it with the next sync"));
    CHECK(says(office.run("support"), "2090-03-10 10:00, Line has it"));
    CHECK(says(office.answer("--request shift --owner Jens"), ": Jens has it"));
    CHECK(says(office.answer("--request shift --owner Jens --text Kom_kl._ni --language da"), ": Jens has answered"));
    CHECK(says(office.run("support"), "2 waiting"));
    declined(office.answer("--request shift --owner Jens --text Nej"), "support.answered_already: shift was answered before");
    CHECK(says(office.answer("--request pair --owner Line --text Ring"), "who asked reads it"));
    CHECK(says(office.answer("--request door --owner Line --text Ring"), "the company has no device: call it"));
    CHECK(says(office.run("support"), "nobody waits for help"));
}

TEST_CASE("for help, too, an id does as well as a key, and an answer may be a file with its translations") {
    OfficeThatHelps office;
    office.write("answer.yaml", "answer: {en: Come at nine., da: Kom klokken ni.}\n");
    office.write("wrong.yaml", "answer: {English: Come at nine.}\n");
    const std::string id = office.run("support").substr(0, 32);
    declined(office.answer("--request " + id + " --owner Line --text " + office.path("wrong.yaml")), "not a language");
    CHECK(says(office.answer("--request " + id + " --owner Line --text " + office.path("answer.yaml")),
               id + ": Line has answered"));
}

TEST_CASE("an answer to somebody who needs help that makes no sense is declined in one line that says why") {
    const OfficeThatHelps office;
    declined(office.answer("--request nothing --owner Line"), "support.unknown: nothing is the key or id of no request for help");
    declined(office.answer("--request shift"), "--owner is required");
    declined(office.answer("--owner Line"), "--request is required");
    declined(office.answer("--request shift --owner ' '"), "support.owner_missing: shift: --owner is the first name");
    declined(office.answer("--request back --owner Line"), "support.taken_back: back was taken back by who asked");
    declined(office.answer("--request over --owner Line"), "support.answered_already");
    declined(office.answer("--request shift --owner Line --text Nej --language Danish"), "request.language_invalid: Danish");
    declined(office.answer("--request shift --owner Line --text /nowhere.yaml"), "sample.unreadable");
    CHECK(says(office.run("support"), "3 waiting"));
}

TEST_CASE("what a company says on the telephone is written down, and waits with the others") {
    const OfficeThatHelps office;
    const auto asked =
        office.ask("--company smith --programme training --text Vandet_er_lukket --about internship/bakery --acute");
    INFO(asked);
    CHECK(says(asked, " is written down; foothold-server support lists it"));
    const auto listed = office.run("support");
    CHECK(says(listed, asked.substr(0, 32) + "  acute, 0 days, since 2090-03-12 08:40, nobody has taken it yet\n"
                                             "    Town Smithy (company) asks about internship Hos bageren, "));
    CHECK(says(listed, "    da: Vandet_er_lukket\n"));
    CHECK(says(listed, "4 waiting"));
}

TEST_CASE("what no company of ours can have said is declined in one line that says why") {
    const OfficeThatHelps office;
    declined(office.ask("--company nobody --programme training --text Ja"), "support.company_unknown: nobody is the key");
    declined(office.ask("--company red --programme training --text Ja"), "support.company_unknown: red is the key");
    declined(office.ask("--company smith --programme none --text Ja"), "support.programme_unknown: none is the key");
    declined(office.ask("--company smith --programme training --text Ja --about internship/none"),
             "support.about_unknown: internship/none is the key or id of nothing");
    declined(office.ask("--company other --programme training --text Ja --about internship/bakery"),
             "support.about_elsewhere: internship/bakery is an internship at another company");
    declined(office.ask("--company smith --programme training --text Ja --about bakery"),
             "support.about_invalid: bakery is no id");
    declined(office.ask("--company smith --programme training --text ''"), "support.text_missing");
    declined(office.ask("--company smith --programme training --text Ja --language Danish"), "request.language_invalid: Danish");
    declined(office.ask("--company smith --text Ja"), "--programme is required");
    CHECK(says(office.run("support"), "3 waiting"));
}

} // namespace foothold::server
