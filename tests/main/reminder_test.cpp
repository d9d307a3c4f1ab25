#include "tests/main/listener.hpp"

#include "app/screens/reminders.hpp"

#include <catch2/catch_test_macros.hpp>

namespace foothold::main {

namespace {

constexpr domain::Id talk_id{2, 1};

std::vector<domain::Record> records() {
    domain::Talk talk{.id = talk_id, .person = screens::person, .with_name = "Mette", .starts = screens::at("2026-03-12T10:00")};
    talk.ends = talk.starts + domain::hour_s;
    return {domain::Person{.id = screens::person, .name = "Samira", .languages = {"en"}}, talk};
}

struct Morning : Listener {
    Morning() : Listener(records(), {}, {"en"}, screens::person) {}

    void go_to(std::string_view danish_time) {
        now = screens::at(danish_time);
        frame();
    }
    std::string toast() {
        const auto& shown = application().place().toast;
        return shown ? screens::visible(shown->sentence) : std::string{};
    }
};

} // namespace

TEST_CASE("an hour before an appointment the app says it once, and outside of it not what it is") {
    Morning samira;
    samira.go_to("2026-03-12T08:59");
    CHECK(samira.toast().empty());
    CHECK(samira.notifications.empty());
    samira.go_to("2026-03-12T09:00");
    CHECK(samira.toast() == "In 1 hour: Talk with Mette");
    REQUIRE(samira.notifications.size() == 1);
    CHECK(samira.notifications[0] == "Something is on your plan soon");
    samira.go_to("2026-03-12T09:01");
    samira.go_to("2026-03-12T09:30");
    CHECK(samira.notifications.size() == 1);
    CHECK(samira.told.size() == 1);
}

TEST_CASE("what was told before the start is not told again") {
    Morning first;
    first.go_to("2026-03-12T09:10");
    REQUIRE(first.told.size() == 1);
    Morning second;
    second.application().set_told(first.told);
    second.go_to("2026-03-12T09:20");
    CHECK(second.toast().empty());
    CHECK(second.notifications.empty());
}

TEST_CASE("a reminder leads to what it is about") {
    Morning samira;
    samira.go_to("2026-03-12T09:00");
    samira.tap("See it");
    CHECK(samira.application().place().route() == screens::Route{screens::Screen::talk, talk_id});
}

TEST_CASE("nobody is reminded who does not want to be, and who changes their mind is at once") {
    Morning samira;
    screens::Settings settings;
    settings.reminder = screens::ReminderTime::never;
    samira.application().set_settings(settings);
    samira.go_to("2026-03-12T09:30");
    CHECK(samira.notifications.empty());
    settings.reminder = screens::ReminderTime::hour_before;
    samira.application().set_settings(settings);
    samira.frame();
    CHECK(samira.notifications.size() == 1);
}

TEST_CASE("of somebody who was erased no reminder stays") {
    Morning samira;
    samira.go_to("2026-03-12T09:00");
    REQUIRE(samira.told.size() == 1);
    client::Changes nothing_left;
    nothing_left.is_erased = true;
    nothing_left.status.error = Error{"device.erased", {}};
    samira.take(std::move(nothing_left));
    CHECK(samira.told.empty());
}

TEST_CASE("a reminder waits for what is being said, and comes afterwards") {
    Morning samira;
    samira.application().tell_saved(std::filesystem::path{"/home/samira/Documents/foothold-card.pdf"});
    samira.go_to("2026-03-12T09:00");
    CHECK(samira.toast() == "Saved in Documents: foothold-card.pdf");
    CHECK(samira.notifications.empty());
    for (int frame = 0; frame < 600; ++frame) samira.frame();
    CHECK(samira.toast() == "In 1 hour: Talk with Mette");
}

} // namespace foothold::main
