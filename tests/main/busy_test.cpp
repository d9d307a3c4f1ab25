#include "tests/main/listener.hpp"

#include <catch2/catch_test_macros.hpp>

namespace foothold::main {

namespace {

using domain::BusyTime;
using domain::Weekday;
using domain::Workday;
using screens::Screen;

/// Somebody with a long window, so that everything is in it.
class Teller : public Listener {
public:
    explicit Teller(domain::Role role = domain::Role::mentor) :
        Listener({domain::Person{.id = screens::person, .name = "Birgitte", .role = role, .languages = {"en"}}}, {}, {"en"},
                 screens::person, role) {
        viewport = {800, 6000};
    }

    void open(Screen screen, std::string written = {}) {
        application().open({screen, {}}, std::move(written));
        frame();
        frame();
    }
    std::size_t count() const { return model().records().all<BusyTime>().size(); }
    const BusyTime& only() const {
        REQUIRE(count() == 1);
        return model().records().all<BusyTime>().begin()->second;
    }
    /// What was done is on the disk.
    void keep() {
        client::Changes changes;
        changes.status = model().status();
        for (const client::ActionReport& report : model().actions())
            changes.actions.push_back({report.action, client::ActionState::kept, {}, {}, {}, {}});
        take(std::move(changes));
    }
    void tell_of_choir() {
        open(Screen::busy_times, "Choir");
        tap("Wed");
        tap("Keep it");
    }
};

} // namespace

TEST_CASE("from Me somebody tells when they can't, every week, and stays on the page") {
    Teller birgitte;
    birgitte.open(Screen::me);
    birgitte.tap("When you can’t");
    CHECK(birgitte.application().place().route().screen == Screen::busy_times);
    birgitte.open(Screen::busy_times, "Choir");
    birgitte.tap("Keep it"); // no day is chosen yet
    CHECK(birgitte.count() == 0);
    birgitte.tap("Mon");
    birgitte.tap("Wed");
    birgitte.tap("7:30");
    birgitte.tap("16:30");
    CHECK(birgitte.shows("Monday, Wednesday, 7:30 to 16:30"));
    birgitte.tap("Keep it");
    CHECK(birgitte.only().text == "Choir");
    CHECK(birgitte.only().language == "en");
    CHECK(birgitte.only().hours == std::vector<Workday>{{Weekday::monday, 450, 990}, {Weekday::wednesday, 450, 990}});
    CHECK(birgitte.application().place().route().screen == Screen::busy_times);
    CHECK(birgitte.application().place().busy == screens::BusyChoice{});
    CHECK(birgitte.application().place().draft().is_blank());
    CHECK(birgitte.shows("Choir"));
    CHECK(birgitte.shows("Monday, Wednesday, 7:30 to 16:30"));
    CHECK(birgitte.shows("Being kept"));
    CHECK(birgitte.shows("Nobody else sees this in the app."));
}

TEST_CASE("nobody has to say what it is") {
    Teller birgitte;
    birgitte.open(Screen::busy_times, "  ");
    birgitte.tap("Sat");
    birgitte.tap("Keep it");
    CHECK(birgitte.only().text.empty());
    CHECK(birgitte.shows("Busy"));
}

TEST_CASE("what was just told can be undone as long as the toast shows") {
    Teller birgitte;
    birgitte.tell_of_choir();
    birgitte.keep();
    birgitte.tap("Undo");
    CHECK(birgitte.only().hours.empty());
    CHECK_FALSE(birgitte.shows("Choir"));
}

TEST_CASE("what was told is taken back, and told again with Undo") {
    Teller birgitte;
    birgitte.tell_of_choir();
    birgitte.tap("Take it back");
    CHECK(birgitte.only().hours.empty());
    CHECK_FALSE(birgitte.shows("Choir"));
    birgitte.keep();
    birgitte.tap("Undo");
    CHECK(birgitte.only().hours == std::vector<Workday>{{Weekday::wednesday, 480, 960}});
    CHECK(birgitte.shows("Choir"));
}

TEST_CASE("a coordinator can tell it too, and a participant's Me says nothing of it") {
    Teller mette{domain::Role::coordinator};
    mette.open(Screen::me);
    CHECK(mette.shows("When you can’t"));
    Teller samira{domain::Role::participant};
    samira.open(Screen::me);
    CHECK_FALSE(samira.shows("When you can’t"));
}

} // namespace foothold::main
