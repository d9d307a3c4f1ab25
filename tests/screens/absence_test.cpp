#include "app/screens/absence_view.hpp"
#include "app/screens/appointment_view.hpp"
#include "app/screens/internship_view.hpp"
#include "tests/screens/stage.hpp"

#include <catch2/catch_test_macros.hpp>

namespace foothold::screens {

namespace {

constexpr domain::Id bakery{2, 1};
constexpr domain::Id dinner{2, 2};
const domain::Date today = domain::danish_time(morning).date;

/// Thursdays until one o'clock, and the stage is on a Thursday morning.
domain::Internship internship() {
    domain::Internship internship{.id = bakery, .person = person, .title = in("en", "Baker’s assistant")};
    internship.contact_name = "Jonas";
    internship.contact_phone = "70 00 00 07";
    internship.from = today - 14;
    internship.until = today + 14;
    internship.workdays = {{domain::Weekday::thursday, 480, 780}};
    return internship;
}

domain::Contact contact(std::uint64_t number, domain::ContactRole role, std::string name, domain::Id user) {
    domain::Contact contact{.id = {3, number}, .person = person, .user = user, .role = role, .name = std::move(name)};
    return contact;
}

domain::Event event() {
    domain::Event event{.id = dinner, .title = in("en", "Dinner"), .starts = morning + domain::day_s};
    event.ends = event.starts + domain::hour_s;
    return event;
}

} // namespace

TEST_CASE("who cannot come to their internship tells the one at work, else the contact person, with words that are ready") {
    const auto mette = contact(1, domain::ContactRole::contact_person, "Mette", {9, 1});
    auto jonas = contact(2, domain::ContactRole::company, "Jonas", {});
    const Stage by_phone({internship(), mette, jonas});
    const auto view = make_absence({bakery, today}, by_phone.scene());
    REQUIRE(view);
    CHECK(visible(view->what) == "Baker’s assistant, Thursday 12 March.");
    REQUIRE(view->people.size() == 2);
    CHECK(view->people[0].name == "Jonas");
    CHECK(view->people[0].call->phone == "70 00 00 07");
    CHECK_FALSE(view->people[0].message);
    REQUIRE(view->people[1].message);
    CHECK(view->people[1].message->route == Route{Screen::conversation, mette.id});
    CHECK(visible(view->people[1].message->words) == "I can’t come to Baker’s assistant on Thursday 12 March.");
    jonas.user = {9, 2};
    const Stage by_message({internship(), jonas});
    CHECK(make_absence({bakery, today}, by_message.scene())->people.at(0).message->route ==
          Route{Screen::conversation, jonas.id});
}

TEST_CASE("a company is called as on its door until somebody has translated it") {
    auto here = internship();
    here.company = {5, 1};
    const domain::Organisation company{.id = {5, 1}, .name = {{{"da", "Havnens Bageri"}, {"en", "Harbour Bakery"}}}};
    const auto stage = in_arabic({here, company, contact(1, domain::ContactRole::company, "Jonas", {})});
    CHECK(visible(make_absence({bakery, today}, stage.scene())->what).starts_with("Havnens Bageri"));
}

TEST_CASE("nobody is asked to tell somebody whom they cannot reach") {
    domain::Internship without_phone = internship();
    without_phone.contact_phone.clear();
    CHECK_FALSE(make_absence({bakery, today}, Stage({without_phone}).scene()));
    CHECK_FALSE(make_internship(bakery, Stage({without_phone}).scene())->absence);
}

TEST_CASE("an internship offers “I can’t come” for its next day, and Today for the day that is shown") {
    const Stage stage({internship()});
    REQUIRE(make_internship(bakery, stage.scene())->absence);
    CHECK(make_internship(bakery, stage.scene())->absence->day == today);
    domain::Internship on_fridays = internship();
    on_fridays.workdays.front().weekday = domain::Weekday::friday;
    CHECK(make_internship(bakery, Stage({on_fridays}).scene())->absence->day == today + 1);
    domain::Internship over = internship();
    over.until = today - 1;
    CHECK_FALSE(make_internship(bakery, Stage({over}).scene())->absence);
    const auto day = domain::schedule_of(person, stage.scene().records(), today, today);
    REQUIRE(day.size() == 1);
    REQUIRE(make_appointment(day.front(), stage.scene()).absence);
    CHECK(make_appointment(day.front(), stage.scene()).absence->day == today);
}

TEST_CASE("an event that somebody has said yes to can be called off where it comes next") {
    const domain::Rsvp yes{domain::combine(dinner, person), dinner, person, true, morning};
    const Stage stage({event(), yes});
    const auto tomorrow = domain::schedule_of(person, stage.scene().records(), today + 1, today + 1);
    REQUIRE(tomorrow.size() == 1);
    const AppointmentView view = make_appointment(tomorrow.front(), stage.scene());
    REQUIRE(view.event);
    CHECK(view.event->is_coming());
    CHECK(view.event->can_be_answered);
    CHECK_FALSE(view.can_answer);
}

} // namespace foothold::screens
