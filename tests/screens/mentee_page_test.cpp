#include "app/screens/mentee_view.hpp"

#include "tests/screens/mentor_desk.hpp"

#include <catch2/catch_test_macros.hpp>

namespace foothold::screens {

namespace {

const domain::Date february = domain::date_of(std::chrono::year{2026} / 2 / 2);

std::optional<MenteePage> page_of(MentorDesk& desk, domain::Id match) {
    std::optional<MenteePage> page;
    desk.look([&](const Scene& scene) { page = make_mentee(match, scene); });
    return page;
}

} // namespace

TEST_CASE("a mentee's page has what is shared of two weeks, by day, and says what that is") {
    MentorDesk desk;
    const auto samira = desk.match("Samira", february, domain::MatchStatus::sparring);
    const auto yonas = desk.match("Yonas", february + 1);
    desk.shared(samira, at(11, 13), at(11, 15));
    desk.shared(samira, at(12, 13), at(12, 15));
    desk.meeting(samira, at(12, 16), at(12, 17));
    desk.shared(samira, at(25, 13), at(25, 15));
    desk.shared(samira, at(26, 13), at(26, 15));
    desk.shared(yonas, at(13, 13), at(13, 15));
    desk.message(samira, at(12, 7, 40), "See you");
    const auto page = page_of(desk, samira);
    REQUIRE(page);
    REQUIRE(page->days.size() == 2);
    CHECK(page->days.at(0).heading == "Today");
    REQUIRE(page->days.at(0).rows.size() == 2);
    CHECK(page->days.at(0).rows.at(1).title.text == "With you");
    CHECK(page->days.at(1).heading == "Wednesday 25 March");
    REQUIRE(page->shares.size() == 1);
    CHECK(page->shares.front().what == "When, and which Danish class");
    CHECK(visible(page->reported) == "Samira can read which of it was on your screen, and when.");
    CHECK(visible(*page->last_message) == "“See you”");
    CHECK(visible(page->last_message_when) == "Samira, 1 hour ago");
}

TEST_CASE("the way of a match is five stones, and the page stands on the one of today") {
    MentorDesk desk;
    const auto samira = desk.match("Samira", february, domain::MatchStatus::sparring);
    const auto page = page_of(desk, samira);
    CHECK(page->steps.size() == 5);
    CHECK(page->stones.done == 3);
    CHECK(page->stones.has_now);
    CHECK(page->steps.at(3) == "Meetings and sparring");
}

TEST_CASE("nobody has a page before they are matched, nor when it is over") {
    MentorDesk desk;
    const auto nobody = desk.match("", february, domain::MatchStatus::trained);
    CHECK_FALSE(page_of(desk, nobody));
    CHECK_FALSE(page_of(desk, desk.match("Yonas", february, domain::MatchStatus::ended)));
    const domain::Date too_long_ago = domain::date_of(std::chrono::year{2026} / 2 / 9);
    CHECK_FALSE(page_of(desk, desk.match("Yonas", february, domain::MatchStatus::ended, too_long_ago)));
}

TEST_CASE("for 30 days after its end a match has a page that says how long, and shares nothing") {
    MentorDesk desk;
    const domain::Date lately = domain::date_of(std::chrono::year{2026} / 2 / 10);
    const auto samira = desk.match("Samira", february, domain::MatchStatus::ended, lately);
    const auto page = page_of(desk, samira);
    REQUIRE(page);
    CHECK(visible(page->mentee.farewell) ==
          "You and Samira are no longer matched. You can write to each other until Thursday 12 March.");
    CHECK(page->shares.empty());
    CHECK(page->stones.done == 5);
    CHECK_FALSE(page->stones.has_now);
}

} // namespace foothold::screens
