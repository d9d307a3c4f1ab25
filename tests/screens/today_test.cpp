#include "app/screens/today_view.hpp"

#include "tests/screens/stage.hpp"

#include <catch2/catch_test_macros.hpp>

namespace foothold::screens {

TEST_CASE("as long as only the first things have come, no day is called free that is not among them") {
    Stage stage({domain::Person{.id = person, .name = "Samira"}});
    client::Changes coming;
    coming.status.phase = client::SyncStatus::Phase::syncing;
    stage.model.take(coming);
    stage.place.day = stage.scene().today() + domain::prepared_days;
    CHECK(make_today(stage.scene()).nothing_more.text == "Nothing planned");
    stage.place.day = *stage.place.day + 1;
    CHECK(make_today(stage.scene()).nothing_more.text == "It is on its way");
}

TEST_CASE("somebody whose day is empty is greeted, and told so") {
    domain::Person samira;
    samira.id = person;
    samira.name = "Samira";
    const Stage stage({samira});
    const TodayView view = make_today(stage.scene());
    CHECK(visible(view.greeting) == "Good morning, Samira");
    CHECK(view.nothing_more.text == "Nothing more today");
}

} // namespace foothold::screens
