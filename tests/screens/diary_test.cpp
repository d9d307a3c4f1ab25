#include "app/screens/diary_view.hpp"
#include "domain/log_day.hpp"
#include "tests/screens/stage.hpp"

#include <catch2/catch_test_macros.hpp>

#include <limits>

namespace foothold::screens {

namespace {

constexpr domain::Id bakery{2, 1};

domain::Date day(std::string_view text) { return *domain::parse_date(text); }

/// Monday and Thursday, from 2 to 26 March.
domain::Internship internship() {
    domain::Internship internship;
    internship.id = bakery;
    internship.person = person;
    internship.title = in("en", "Baker's assistant");
    internship.from = day("2026-03-02");
    internship.until = day("2026-03-26");
    internship.workdays = {{domain::Weekday::monday, 480, 780}, {domain::Weekday::thursday, 480, 780}};
    return internship;
}

domain::LogDay written(std::string_view date, std::string text) {
    return {domain::log_day_id(bakery, day(date)), bakery, person, day(date), std::move(text), "fa", morning};
}

} // namespace

TEST_CASE("an internship's days stand in its weeks, and say which are written about") {
    const Stage stage({internship(), written("2026-03-02", "Dough"), written("2026-03-05", "")});
    const DiaryView view = make_diary(internship(), stage.scene());
    REQUIRE(view.weeks.size() == 4);
    CHECK(visible(view.weeks[1].heading) == "Week 2");
    REQUIRE(view.weeks[0].days.size() == 2);
    CHECK(view.weeks[0].days[0].is_written);
    CHECK_FALSE(view.weeks[0].days[1].is_written); // taken back
    CHECK(view.weeks[1].days[1].is_today);
    CHECK(visible(view.count) == "1 day of 8");
    REQUIRE(view.latest);
    CHECK(view.latest->words.text == "Dough");
    REQUIRE(view.next);
    CHECK(view.next->is_today);
}

TEST_CASE("the list of days ends with today, the latest first") {
    const Stage stage({internship()});
    const auto list = make_diary_list(bakery, stage.scene());
    REQUIRE(list);
    REQUIRE(list->days.size() == 4);
    CHECK(list->days.front().day == day("2026-03-12"));
    CHECK(list->days.back().day == day("2026-03-02"));
}

TEST_CASE("the list of an internship that has not begun says when its first day is") {
    domain::Internship later = internship();
    later.from = day("2026-03-14");
    const auto list = make_diary_list(bakery, Stage({later}).scene());
    REQUIRE(list);
    CHECK(list->days.empty());
    CHECK(visible(list->comes_next) == "Your first day is Monday 16 March. From then on your days come here.");
    later.workdays.clear();
    CHECK(make_diary_list(bakery, Stage({later}).scene())->comes_next == "Your days come here when they are agreed.");
    CHECK(make_diary_list(bakery, Stage({internship()}).scene())->comes_next.empty());
}

TEST_CASE("a day is found by its id, with what is written and where it is kept") {
    const Stage stage({internship(), written("2026-03-09", "Rye bread")});
    const auto page = make_log_day(domain::log_day_id(bakery, day("2026-03-09")), stage.scene());
    REQUIRE(page);
    CHECK(page->day == "Monday 9 March");
    CHECK(page->words.kept.text == "Rye bread");
    CHECK(std::get<domain::WriteLogDay>(page->words.keep.about).day == day("2026-03-09"));
    CHECK_FALSE(make_log_day(domain::log_day_id(bakery, day("2026-03-10")), stage.scene())); // no workday
}

TEST_CASE("an internship without end makes no endless diary") {
    domain::Internship endless = internship();
    endless.until = day("9999-12-31");
    const Stage stage({endless});
    CHECK(make_diary(endless, stage.scene()).weeks.size() < 200);
    endless.from = domain::Date{std::numeric_limits<std::int32_t>::min()};
    CHECK(make_diary(endless, stage.scene()).weeks.size() < 400);
}

} // namespace foothold::screens
