#include "app/screens/help_view.hpp"

#include "tests/screens/mentor_desk.hpp"

#include <catch2/catch_test_macros.hpp>

namespace foothold::screens {

namespace {

const domain::Date february = domain::date_of(std::chrono::year{2026} / 2 / 2);

HelpView help_of(MentorDesk& desk) {
    HelpView view;
    desk.look([&](const Scene& scene) { view = make_help(scene); });
    return view;
}

} // namespace

TEST_CASE("whom a mentor can turn to is there with mentees and without") {
    MentorDesk desk;
    const auto hanne = desk.coordinator("Hanne");
    REQUIRE(help_of(desk).contacts.size() == 1);
    desk.match("Samira", february);
    const HelpView view = help_of(desk);
    REQUIRE(view.contacts.size() == 1);
    CHECK(view.contacts.front().who.id == hanne);
    CHECK(view.contacts.front().who.role_word == "Coordinator");
    CHECK(view.contacts.front().who.conversation == Route{Screen::conversation, hanne});
    CHECK_FALSE(view.lifeline); // she stands in nobody's lifeline
}

TEST_CASE("who answers now can be called first") {
    MentorDesk desk;
    desk.coordinator("Hanne", 1);
    const HelpView view = help_of(desk);
    REQUIRE(view.lifeline);
    CHECK(view.lifeline->who.called == "Hanne");
    CHECK_FALSE(view.lifeline->is_emergency);
}

TEST_CASE("help can be asked for with each match, also with one that ended lately") {
    MentorDesk desk;
    CHECK(help_of(desk).matches.empty());
    const auto amal = desk.match("Amal", february, domain::MatchStatus::ended, domain::date_of(std::chrono::year{2026} / 3 / 1));
    const auto samira = desk.match("Samira", february + 1);
    const HelpView view = help_of(desk);
    REQUIRE(view.matches.size() == 2);
    CHECK(view.matches[0].match == samira);
    CHECK(visible(view.matches[0].name) == "Samira A.");
    CHECK(view.matches[0].position == 0u);
    CHECK(view.matches[1].match == amal);
    CHECK(view.matches[1].position == 1u);
}

TEST_CASE("a match about which something waits says how far it has come") {
    MentorDesk desk;
    const auto samira = desk.match("Samira", february);
    const auto yonas = desk.match("Yonas", february + 1);
    desk.asked(samira, "Line");
    const HelpView view = help_of(desk);
    REQUIRE(view.matches.size() == 2);
    CHECK(visible(view.matches[0].state) == "Line has it. No answer yet");
    CHECK(view.matches[1].match == yonas);
    CHECK(view.matches[1].state.empty());
}

} // namespace foothold::screens
