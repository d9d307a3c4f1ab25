#include "app/screens/people_view.hpp"

#include "app/screens/person_view.hpp"
#include "app/screens/talk_view.hpp"
#include "tests/screens/stage.hpp"

#include <catch2/catch_test_macros.hpp>

namespace foothold::screens {

namespace {

constexpr domain::Id mentor{3, 1};
constexpr domain::Id staff{3, 2};
constexpr domain::Id mentor_user{3, 9};

std::vector<domain::OpeningHours> every_day(std::uint32_t from_minute, std::uint32_t until_minute) {
    std::vector<domain::OpeningHours> hours;
    for (int day = 0; day < 7; ++day) hours.push_back({static_cast<domain::Weekday>(day), from_minute, until_minute});
    return hours;
}

domain::Contact birgitte() {
    domain::Contact contact;
    contact.id = mentor;
    contact.person = person;
    contact.user = mentor_user;
    contact.role = domain::ContactRole::mentor;
    contact.name = "Birgitte";
    contact.initial = "M";
    contact.phone = "70 00 00 31";
    contact.hours = every_day(480, 1200);
    contact.lifeline_order = 1;
    return contact;
}

domain::Contact night_desk() {
    domain::Contact contact;
    contact.id = staff;
    contact.place = {3, 5};
    contact.role = domain::ContactRole::centre_staff;
    contact.desk = in("en", "The staff");
    contact.phone = "70 00 00 01";
    contact.hours = every_day(0, 1440);
    contact.lifeline_order = 9;
    return contact;
}

domain::Talk coffee() {
    domain::Talk talk;
    talk.id = {3, 7};
    talk.person = person;
    talk.with_user = mentor_user;
    talk.with_name = "Birgitte";
    talk.room = in("en", "the café");
    talk.starts = at("2026-03-12T16:00");
    talk.ends = at("2026-03-12T17:00");
    return talk;
}

} // namespace

TEST_CASE("the lifeline names who answers now, until when, and who comes after that") {
    const PeopleView view = make_people(Stage({birgitte(), night_desk()}).scene());
    REQUIRE(view.lifeline);
    CHECK(view.lifeline->who.id == mentor);
    CHECK(visible(view.lifeline->sentence) == "Birgitte, your mentor, answers until 20:00");
    REQUIRE(view.lifeline->later);
    CHECK(visible(view.lifeline->later->heading) == "After 20:00");
    CHECK(view.lifeline->later->who.call->phone == "70 00 00 01");
}

TEST_CASE("when nobody answers the lifeline is 112, and says who answers next and when") {
    domain::Contact from_ten = birgitte();
    from_ten.hours = every_day(600, 1200);
    domain::Contact from_nine = night_desk();
    from_nine.hours = every_day(540, 1200);
    const PeopleView view = make_people(Stage({from_ten, from_nine}).scene());
    REQUIRE(view.lifeline);
    CHECK(view.lifeline->is_emergency);
    CHECK(view.lifeline->who.call->phone == "112");
    CHECK(view.lifeline->sentence.find("112") != std::string::npos);
    REQUIRE(view.lifeline->later);
    CHECK(view.lifeline->later->who.id == staff); // opens sooner, though last in the lifeline
    CHECK(visible(view.lifeline->later->heading) == "Answers again today 9:00");
    from_ten.hours.clear(); // not told: as far as we know they answer
    CHECK_FALSE(make_people(Stage({from_ten, from_nine}).scene()).lifeline->is_emergency);
}

TEST_CASE("who stands in the lifeline as a desk has no card as well") {
    const PeopleView view = make_people(Stage({birgitte(), night_desk()}).scene());
    REQUIRE(view.people.size() == 1);
    CHECK(view.people.front().who.id == mentor);
}

TEST_CASE("a contact that has run out is not shown") {
    domain::Contact gone = birgitte();
    gone.valid_until = *domain::parse_date("2026-03-11");
    const PeopleView view = make_people(Stage({gone}).scene());
    CHECK_FALSE(view.lifeline);
    CHECK(view.people.empty());
}

TEST_CASE("a card tells the next meeting, and the hours when there is none") {
    CHECK(visible(make_people(Stage({birgitte(), coffee()}).scene()).people.at(0).when) == "Today 16:00, the café");
    CHECK(visible(make_people(Stage({birgitte()}).scene()).people.at(0).when) == "Answers until 20:00");
    domain::Talk cancelled = coffee();
    cancelled.is_cancelled = true;
    CHECK(visible(make_people(Stage({birgitte(), cancelled}).scene()).people.at(0).when) == "Answers until 20:00");
}

TEST_CASE("messages are offered only where somebody reads them") {
    domain::Contact by_phone = birgitte();
    by_phone.user = {};
    CHECK(make_people(Stage({birgitte()}).scene()).people.at(0).who.conversation);
    CHECK_FALSE(make_people(Stage({by_phone}).scene()).people.at(0).who.conversation);
}

TEST_CASE("a person's hours are told by groups of days, the phone number left to right") {
    domain::Contact contact = birgitte();
    contact.hours = every_day(540, 900);
    contact.hours.resize(5);
    const auto view = make_person(mentor, Stage({contact, coffee()}).scene());
    REQUIRE(view);
    CHECK(visible(view->facts.at(0).answer.text) == "9:00 to 15:00");
    CHECK(view->facts.at(0).detail.text == "Monday to Friday");
    CHECK(view->facts.at(1).answer.text == "70 00 00 31");
    CHECK(view->facts.at(1).is_left_to_right);
    REQUIRE(view->planned.size() == 1);
    CHECK(visible(view->planned.at(0).when) == "Today 16:00");
}

TEST_CASE("a talk is answered by the participant, not by the one whom they meet") {
    const auto view = make_talk({3, 7}, Stage({birgitte(), coffee()}).scene());
    REQUIRE(view);
    CHECK(view->appointment.can_answer);
    CHECK(view->with.page == Route{Screen::person, mentor});
    domain::Talk of_mentee = coffee();
    of_mentee.person = mentor_user;
    of_mentee.with_user = person;
    const auto other = make_talk({3, 7}, Stage({of_mentee}).scene());
    REQUIRE(other);
    CHECK_FALSE(other->appointment.can_answer);
}

TEST_CASE("a contact of somebody else has no page") { CHECK_FALSE(make_person(mentor, Stage({}).scene())); }

} // namespace foothold::screens
