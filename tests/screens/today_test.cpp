#include "app/screens/today_view.hpp"

#include "tests/screens/stage.hpp"

#include <catch2/catch_test_macros.hpp>

namespace foothold::screens {

TEST_CASE("before anything has come from the server, Today does not call the day free") {
    const Stage stage({});
    const TodayView view = make_today(stage.scene());
    CHECK(view.is_not_fetched_yet);
    CHECK(view.greeting == "Today");
}

TEST_CASE("somebody whose day is empty is greeted, and told so") {
    domain::Person samira;
    samira.id = person;
    samira.name = "Samira";
    const Stage stage({samira});
    const TodayView view = make_today(stage.scene());
    CHECK_FALSE(view.is_not_fetched_yet);
    CHECK(visible(view.greeting) == "Good morning, Samira");
    CHECK(view.nothing_more.text == "Nothing more today");
}

} // namespace foothold::screens
