#include "app/screens/today_view.hpp"

#include "tests/screens/stage.hpp"

#include <catch2/catch_test_macros.hpp>

namespace foothold::screens {

namespace {

/// One talk of an hour, and Today as it is at a Danish time.
TodayView today_with_talk(domain::Instant starts, domain::Instant now) {
    domain::Talk talk;
    talk.id = {2, 1};
    talk.person = person;
    talk.with_name = "Mette";
    talk.starts = starts;
    talk.ends = starts + domain::hour_s;
    const Stage stage({domain::Person{.id = person, .name = "Samira", .languages = {"en"}}, talk});
    return make_today({stage.model, stage.reader, stage.settings, stage.place, {}, now, {800, 1280}});
}

std::vector<std::string> strip(const TodayView& view) {
    std::vector<std::string> days;
    for (const DayView& day : view.week) days.push_back(day.name + " " + day.number + std::string(day.activities.size(), '*'));
    return days;
}

} // namespace

TEST_CASE("the day strip has seven days in the weeks of both changes, and a night's talk on its day") {
    const auto spring = today_with_talk(at("2026-03-29T02:30"), at("2026-03-28T22:00"));
    CHECK(strip(spring) == std::vector<std::string>{"Mon 23", "Tue 24", "Wed 25", "Thu 26", "Fri 27", "Today 28", "Sun 29*"});
    const auto autumn = today_with_talk(at("2026-10-25T02:30"), at("2026-10-25T23:30"));
    CHECK(strip(autumn) == std::vector<std::string>{"Mon 19", "Tue 20", "Wed 21", "Thu 22", "Fri 23", "Sat 24", "Today 25*"});
}

TEST_CASE("what begins across the gap of March begins as soon as it really does") {
    const auto view = today_with_talk(at("2026-03-29T04:00"), at("2026-03-29T01:00"));
    REQUIRE(view.next);
    CHECK(visible(view.next->when) == "Next up, in 2 hours");
    CHECK(visible(view.next->facts.front().answer.text) == "4:00 to 5:00");
    CHECK(visible(view.next->facts.front().detail.text) == "Today, 1 hour");
}

TEST_CASE("what begins across the doubled hour of October is that hour further away") {
    const auto view = today_with_talk(at("2026-10-25T04:00"), at("2026-10-25T01:00"));
    REQUIRE(view.next);
    CHECK(visible(view.next->when) == "Next up, in 4 hours");
}

TEST_CASE("a second calendar stands below the date when somebody wants it") {
    i18n::Catalogues words;
    words.add(catalogue_of("fa", ""));
    const Stage stage({domain::Person{.id = person, .name = "Reza", .languages = {"fa"}}}, {"fa"}, domain::Role::participant,
                      std::move(words));
    const Reader own{stage.catalogues, {"fa"}, {.has_own_digits = true, .has_own_calendar = true}};
    const domain::Instant now = at("2026-11-23T08:40");
    const auto today_of = [&](const Reader& reader) {
        return make_today({stage.model, reader, stage.settings, stage.place, {}, now, {800, 1280}});
    };
    CHECK(today_of(stage.reader).second_date.empty());
    CHECK(today_of(own).second_date == "۲ آذر ۱۴۰۵");
    CHECK(today_of(own).week.front().number == "۲۳");
}

} // namespace foothold::screens
