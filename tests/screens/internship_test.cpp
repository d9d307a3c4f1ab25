#include "app/screens/internship_view.hpp"

#include "tests/screens/stage.hpp"

#include <catch2/catch_test_macros.hpp>

namespace foothold::screens {

namespace {

constexpr domain::Id internship_id{2, 1};

domain::Workday workday(domain::Weekday weekday, std::uint32_t from_minute = 480, std::uint32_t until_minute = 780) {
    return {weekday, from_minute, until_minute};
}

domain::Internship internship() {
    domain::Internship internship;
    internship.id = internship_id;
    internship.person = person;
    internship.title = in("en", "Canteen assistant");
    internship.from = *domain::parse_date("2026-03-02");
    internship.until = *domain::parse_date("2026-03-26");
    internship.workdays = {workday(domain::Weekday::monday), workday(domain::Weekday::tuesday),
                           workday(domain::Weekday::wednesday)};
    return internship;
}

InternshipView view_of(domain::Internship internship) {
    return *make_internship(internship_id, Stage({std::move(internship)}).scene());
}

} // namespace

TEST_CASE("days in a row with the same hours are one fact") {
    const InternshipView view = view_of(internship());
    CHECK(view.facts.at(0).answer.text == "8:00 to 13:00");
    CHECK(view.facts.at(0).detail.text == "Monday to Wednesday");
    CHECK(view.workdays.size() == 3);
}

TEST_CASE("days with a gap are named, and different hours stand by day alone") {
    domain::Internship uneven = internship();
    uneven.workdays = {workday(domain::Weekday::monday), workday(domain::Weekday::thursday, 540, 720)};
    const InternshipView view = view_of(uneven);
    CHECK(view.facts.at(0).answer.text.find("Monday") != std::string::npos);
    CHECK(view.facts.at(0).answer.text.find("Thursday") != std::string::npos);
    CHECK(view.facts.at(0).detail.empty());
    CHECK(view.workdays.at(0).hours == "8:00 to 13:00");
    CHECK(view.workdays.at(1).hours == "9:00 to 12:00");
}

TEST_CASE("the period says how far it has come") {
    CHECK(view_of(internship()).facts.at(1).detail.text == "Week 2 of 4");
    domain::Internship later = internship();
    later.from = *domain::parse_date("2026-03-22");
    CHECK(view_of(later).facts.at(1).detail.text == "It begins in 10 days");
    domain::Internship over = internship();
    over.until = *domain::parse_date("2026-03-06");
    CHECK(view_of(over).facts.at(1).detail.text == "It is over");
}

TEST_CASE("a workplace is told by its address when it is called like the company") {
    domain::Internship there = internship();
    there.place = {4, 1};
    there.company = {5, 1};
    domain::Place place{.id = there.place, .name = domain::untranslated("Havnens Bageri"), .address = "Havnen, 4000 Roskilde"};
    domain::Organisation company{.id = there.company};
    company.name = domain::untranslated("Havnens Bageri");
    CHECK(make_internship(internship_id, Stage({there, place, company}).scene())->place.text == "Havnen, 4000 Roskilde");
    place.name = domain::untranslated("The kiosk");
    const auto elsewhere = make_internship(internship_id, Stage({there, place, company}).scene());
    CHECK(elsewhere->place.text == "The kiosk");
    CHECK(elsewhere->facts.size() == 2);
}

TEST_CASE("only what the record has is said") {
    domain::Internship bare = internship();
    bare.workdays.clear();
    const InternshipView view = view_of(bare);
    CHECK(view.facts.size() == 1);
    CHECK(view.tasks.empty());
    CHECK(view.paid_hours.empty());
    CHECK(view.weekly_hours.empty());
    CHECK_FALSE(view.directions);
}

TEST_CASE("each kind keeps its Danish word, and paid hours are told") {
    domain::Internship paid = internship();
    paid.kind = domain::InternshipKind::internship_with_paid_hours;
    paid.weekly_hours = 12;
    paid.paid_weekly_hours = 4;
    const InternshipView view = view_of(paid);
    CHECK(view.kind.find("praktik med lønnede timer") != std::string::npos);
    CHECK(view.weekly_hours == "12 hours a week");
    CHECK(view.paid_hours == "4 of them are paid");
    CHECK(view_of(internship()).kind.find("virksomhedspraktik") != std::string::npos);
}

} // namespace foothold::screens
