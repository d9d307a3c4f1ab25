#include "app/screens/offers_view.hpp"

#include "app/screens/event_view.hpp"
#include "app/screens/regular_offer_view.hpp"
#include "tests/screens/stage.hpp"

#include <catch2/catch_test_macros.hpp>

namespace foothold::screens {

namespace {

constexpr domain::Id visit_id{2, 1};

domain::Event event(domain::Id id, std::string_view starts, std::string_view ends) {
    domain::Event event;
    event.id = id;
    event.title = in("en", "Company visit");
    event.starts = at(starts);
    event.ends = at(ends);
    event.capacity = 8;
    event.coming = 4;
    return event;
}

domain::Event visit() { return event(visit_id, "2026-03-19T09:00", "2026-03-19T10:15"); }

client::Model& answer(Stage& stage, bool is_coming) {
    stage.model.perform({{9, is_coming ? 1u : 2u}, person, morning, domain::AnswerEvent{visit_id, is_coming}});
    return stage.model;
}

EventState only_state(const Stage& stage) { return make_offers(stage.scene()).by_day.at(0).offers.at(0).state; }

} // namespace

TEST_CASE("events stand under the week they begin in, volunteers' offers by themselves, and what is over nowhere") {
    domain::Event dinner = event({2, 4}, "2026-03-13T18:00", "2026-03-13T20:00");
    dinner.kind = domain::EventKind::communal_eating;
    const Stage stage({event({2, 2}, "2026-03-15T17:00", "2026-03-15T19:00"), visit(), dinner,
                       event({2, 5}, "2026-03-12T07:00", "2026-03-12T08:30")});
    const OffersView view = make_offers(stage.scene());
    REQUIRE(view.by_day.size() == 2);
    CHECK(view.by_day[0].heading == "This week");
    REQUIRE(view.by_day[0].offers.size() == 1);
    CHECK(view.by_day[0].offers[0].state.event == domain::Id{2, 2});
    CHECK(view.by_day[1].heading == "Later");
    CHECK(view.by_day[1].offers.size() == 1);
    REQUIRE(view.volunteers.size() == 1);
    CHECK(view.volunteers[0].offers[0].state.event == dinner.id);
}

TEST_CASE("what comes after this week is called later only where something comes sooner") {
    const OffersView view = make_offers(Stage({visit()}).scene());
    REQUIRE(view.by_day.size() == 1);
    CHECK(view.by_day[0].heading == "Coming");
    CHECK(view.by_day[0].spoken.front().text == "Company visit");
}

TEST_CASE("where an event is held stands as on signs until somebody has translated it") {
    domain::Event dinner = visit();
    dinner.place = {4, 1};
    domain::Place hall{.id = {4, 1}, .name = {{{"da", "Roskilde Rådhus"}, {"en", "Roskilde Town Hall"}}}};
    const auto where = [&] { return make_offers(in_arabic({dinner, hall}).scene()).by_day.at(0).offers.at(0).where; };
    CHECK(where() == ui::Words{"Roskilde Rådhus", "da"});
    hall.name.translations.push_back({"ar", "مبنى بلدية روسكيلده"});
    CHECK(where().language == "ar");
}

TEST_CASE("nothing to come to is an empty view, not an empty card") { CHECK(make_offers(Stage({}).scene()).is_empty()); }

TEST_CASE("an answer shows at once as not sent, takes a place, and can be taken back") {
    Stage stage({visit()});
    CHECK(only_state(stage).places == "4 places left");
    answer(stage, true);
    CHECK(only_state(stage).answer == EventAnswer::coming_not_sent);
    CHECK(only_state(stage).places == "3 places left");
    answer(stage, false);
    CHECK(only_state(stage).answer == EventAnswer::declined_not_sent);
    CHECK(only_state(stage).places == "4 places left");
}

TEST_CASE("an answer that the server has is simply yes") {
    domain::Rsvp yes{domain::combine(visit_id, person), visit_id, person, true, morning};
    CHECK(only_state(Stage({visit(), yes})).answer == EventAnswer::coming);
}

TEST_CASE("places are counted in words: full, without limit, or as a head count for a coordinator") {
    domain::Event full = visit();
    full.coming = 8;
    CHECK(only_state(Stage({full})).places == "Full");
    domain::Event open = visit();
    open.capacity = 0;
    CHECK(only_state(Stage({open})).places == "Room for everybody");
    const Stage desk({visit()}, {"en"}, domain::Role::coordinator);
    CHECK(only_state(desk).places == "4 come, room for 8");
    CHECK_FALSE(only_state(desk).can_be_answered);
}

TEST_CASE("a cancelled event says why, offers no answer, and is not called changed") {
    domain::Event cancelled = visit();
    cancelled.is_cancelled = true;
    cancelled.change = domain::Change{in("en", "9:00"), {}, in("en", "The baker is away."), morning};
    const Stage stage({cancelled});
    const OfferView offer = make_offers(stage.scene()).by_day.at(0).offers.at(0);
    CHECK(offer.reason.text == "The baker is away.");
    CHECK_FALSE(offer.state.can_be_answered);
    CHECK_FALSE(offer.state.is_changed);
    const auto page = make_event(visit_id, stage.scene());
    REQUIRE(page);
    CHECK(page->cancelled_because.text == "The baker is away.");
    CHECK_FALSE(page->change);
}

TEST_CASE("a changed event shows what it was, what it is and why") {
    domain::Event changed = visit();
    changed.change = domain::Change{in("en", "At 8:00"), in("en", "At 9:00"), in("en", "The bus comes later."), morning};
    const auto page = make_event(visit_id, Stage({changed}).scene());
    REQUIRE(page->change);
    CHECK(page->change->before.text == "At 8:00");
    CHECK(page->change->after.text == "At 9:00");
    CHECK(page->change->reason.text == "The bus comes later.");
}

TEST_CASE("the page of an event that has gone is nothing") { CHECK_FALSE(make_event(visit_id, Stage({}).scene())); }

TEST_CASE("how soon an event is counts days by the calendar") {
    CHECK(make_event(visit_id, Stage({visit()}).scene())->when == "In 7 days");
    const Stage tomorrow({event(visit_id, "2026-03-13T20:00", "2026-03-13T21:00")});
    CHECK(make_event(visit_id, tomorrow.scene())->when == "Tomorrow");
    const Stage now({event(visit_id, "2026-03-12T08:00", "2026-03-12T09:00")});
    CHECK(make_event(visit_id, now.scene())->when.starts_with("Now, until "));
}

TEST_CASE("an offer that comes back says how often, when next and for how long, the soonest first") {
    domain::Offer cafe;
    cafe.id = {3, 1};
    cafe.title = in("en", "Language café");
    cafe.weekday = domain::Weekday::wednesday;
    cafe.from_minute = 17 * 60;
    cafe.until_minute = 19 * 60;
    cafe.first = *domain::parse_date("2026-03-02");
    domain::Offer legal = cafe;
    legal.id = {3, 2};
    legal.weekday = domain::Weekday::friday;
    legal.every_weeks = 2;
    domain::Offer over = cafe;
    over.id = {3, 3};
    over.last = *domain::parse_date("2026-03-11");
    const Stage stage({cafe, legal, over});
    const auto rows = make_offers(stage.scene()).regular;
    REQUIRE(rows.size() == 2);
    CHECK(visible(rows[0].rhythm) == "Every week: Wednesday, 17:00 to 19:00");
    CHECK(visible(rows[0].next) == "Next: Wednesday 18 March");
    CHECK(visible(rows[1].rhythm) == "Every 2 weeks: Friday, 17:00 to 19:00");
    CHECK(visible(rows[1].next) == "Next: Friday 20 March");
    const auto page = make_regular_offer(cafe.id, stage.scene());
    REQUIRE(page);
    REQUIRE(page->further.size() == 3);
    CHECK(visible(page->further[0]) == "Wednesday 25 March, 17:00 to 19:00");
    CHECK_FALSE(make_regular_offer(over.id, stage.scene()));
}

} // namespace foothold::screens
