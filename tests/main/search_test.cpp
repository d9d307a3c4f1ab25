#include "tests/main/listener.hpp"

#include <catch2/catch_test_macros.hpp>

namespace foothold::main {

namespace {

using screens::Screen;

std::vector<domain::Record> records() {
    domain::Course course{.id = {2, 1}};
    course.title = {{{"en", "Labour market"}, {"da", "Arbejdsmarked"}}};
    domain::Internship internship{.id = {2, 2}, .person = screens::person, .title = {{{"en", "Baker’s assistant"}}}};
    internship.until = domain::danish_time(screens::morning).date + 7;
    return {domain::Person{.id = screens::person, .name = "Samira", .languages = {"en"}}, course, internship};
}

class Seeker : public Listener {
public:
    Seeker() : Listener(records(), {}, {"en"}, screens::person) {}

    void press(ui::Key key) { strike(key); }
    void write(const std::string& words) { strike(words); }
    Screen screen() { return application().place().route().screen; }

private:
    void strike(ui::Stroke stroke) {
        frame({.strokes = {std::move(stroke)}});
        frame();
        frame();
    }
};

} // namespace

TEST_CASE("a key opens the search, which is written in at once and finds as somebody writes") {
    Seeker seeker;
    seeker.press(ui::Key::find);
    REQUIRE(seeker.screen() == Screen::search);
    CHECK(seeker.shows("What are you looking for?"));
    seeker.write("arbejds");
    CHECK(seeker.shows("Labour market"));
    CHECK(seeker.shows("1 found"));
    seeker.tap("Labour market");
    CHECK(seeker.screen() == Screen::course);
}

TEST_CASE("an internship is found by the Danish word that stands in letters about it") {
    Seeker seeker;
    seeker.press(ui::Key::find);
    seeker.write("praktik");
    CHECK(seeker.shows("Baker’s assistant"));
}

TEST_CASE("what was looked for is there until somebody has left the search") {
    Seeker seeker;
    seeker.press(ui::Key::find);
    seeker.write("labour");
    seeker.tap("Labour market");
    seeker.press(ui::Key::escape);
    REQUIRE(seeker.screen() == Screen::search);
    CHECK(seeker.shows("1 found"));
    seeker.press(ui::Key::escape);
    CHECK(seeker.screen() == Screen::today);
    seeker.press(ui::Key::find);
    CHECK(seeker.shows("What are you looking for?"));
}

} // namespace foothold::main
