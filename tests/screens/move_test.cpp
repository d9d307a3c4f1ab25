#include "app/screens/people_view.hpp"
#include "app/screens/today_view.hpp"
#include "domain/relocate.hpp"
#include "tests/screens/stage.hpp"

#include <catch2/catch_test_macros.hpp>

namespace foothold::screens {

namespace {

constexpr domain::Id old_centre{2, 1};
constexpr domain::Id new_centre{2, 2};
const domain::Date today = *domain::parse_date("2026-03-12");

domain::Contact reception(domain::Id id, domain::Id at, const char* name) {
    return {.id = id,
            .place = at,
            .role = domain::ContactRole::centre_staff,
            .name = name,
            .phone = "70 00 00 01",
            .lifeline_order = 1};
}

std::vector<domain::Record> world(domain::Date moving_day) {
    domain::Move move{.id = {3, 1},
                      .person = person,
                      .from_place = old_centre,
                      .to_place = new_centre,
                      .date = moving_day,
                      .announced_at = at("2026-03-01T09:00"),
                      .reason = in("en", "The old centre closes.")};
    std::vector<domain::Record> records{domain::Place{.id = new_centre, .name = in("en", "Centre Brovst")},
                                        reception({4, 1}, old_centre, "Old"), reception({4, 2}, new_centre, "New"),
                                        domain::Notice{.id = {5, 1}, .person = person, .about = move.id, .at = morning}};
    domain::Records known;
    for (const domain::Record& record : records) known.put(record);
    move.entries = domain::decide_fates(move, known);
    records.push_back(move);
    return records;
}

std::size_t people_on(domain::Date moving_day) {
    const Stage stage{world(moving_day)};
    return make_people(stage.scene()).people.size();
}

} // namespace

TEST_CASE("the notice of a move says where to, when and why") {
    const Stage stage{world(today + 20)};
    const TodayView view = make_today(stage.scene());
    REQUIRE(view.news.size() == 1);
    CHECK(visible(view.news[0].title.text) == "You move to Centre Brovst");
    CHECK(visible(view.news[0].detail.text) == "Wednesday 1 April: The old centre closes.");
}

TEST_CASE("both receptions are among the people before the move, and the old one is gone after it without a network") {
    CHECK(people_on(today + 1) == 2);
    CHECK(people_on(today) == 2);
    CHECK(people_on(today - 1) == 1);
}

} // namespace foothold::screens
