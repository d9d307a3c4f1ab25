#include "app/screens/mentees_view.hpp"

#include "tests/screens/mentor_desk.hpp"

#include <catch2/catch_test_macros.hpp>

namespace foothold::screens {

namespace {

const domain::Date february = domain::date_of(std::chrono::year{2026} / 2 / 2);

MenteesView mentees_of(MentorDesk& desk) {
    MenteesView view;
    desk.look([&](const Scene& scene) { view = make_mentees(scene); });
    return view;
}

} // namespace

TEST_CASE("a mentee's card says what is shared and when the two meet next") {
    MentorDesk desk;
    const auto samira = desk.match("Samira", february, domain::MatchStatus::sparring);
    desk.meeting(samira, at(11, 16), at(11, 17));
    desk.meeting(samira, at(14, 16), at(14, 17));
    const auto coffee = desk.meeting(samira, at(12, 16), at(12, 17));
    for (int day = 12; day <= 16; ++day) desk.shared(samira, at(day, 13), at(day, 15));
    desk.shared(samira, at(11, 13), at(11, 15));
    const MenteesView view = mentees_of(desk);
    REQUIRE(view.mentees.size() == 1);
    const MenteeView& mentee = view.mentees.front();
    CHECK(mentee.name == "\u2068Samira A.\u2069");
    CHECK(mentee.initials == "SA");
    CHECK(mentee.shares == std::vector{domain::Activity::danish});
    REQUIRE(mentee.next);
    CHECK(mentee.next->route == Route{Screen::talk, coffee});
    REQUIRE(mentee.soon.size() == 3);
    CHECK(mentee.soon.front().title.text == "Danish");
    CHECK(mentee.soon.front().when.starts_with("Thursday 12 March"));
}

TEST_CASE("whose match has ended comes after the others until the two have had time to say goodbye") {
    MentorDesk desk;
    desk.match("Samira", february, domain::MatchStatus::ended, domain::date_of(std::chrono::year{2026} / 3 / 1));
    desk.match("Amal", february, domain::MatchStatus::ended, domain::date_of(std::chrono::year{2026} / 2 / 9));
    desk.match("Yonas", february + 1);
    const MenteesView view = mentees_of(desk);
    REQUIRE(view.mentees.size() == 2);
    CHECK(view.mentees.front().farewell.empty());
    CHECK(visible(view.mentees.back().name) == "Samira A.");
    CHECK(view.mentees.back().shares.empty());
    CHECK(visible(view.mentees.back().farewell).ends_with("until Tuesday 31 March."));
}

TEST_CASE("a mentor who meets nobody reads what comes next") {
    MentorDesk desk;
    CHECK(mentees_of(desk).empty_title == "You have no mentee right now");
    desk.match("", february, domain::MatchStatus::recruited);
    CHECK(mentees_of(desk).empty_title == "Welcome as a mentor");
    desk.match("", february, domain::MatchStatus::trained);
    const MenteesView view = mentees_of(desk);
    CHECK(view.empty_title == "You are ready to be a mentor");
    CHECK(view.mentees.empty());
}

} // namespace foothold::screens
