#include "tests/walk/centre.hpp"
#include "tests/walk/display.hpp"

#include <catch2/catch_test_macros.hpp>
#include <csignal>

namespace foothold::walk {

namespace {

/// So that a failed check does not print a million pixels.
bool is_other(const std::string& picture, const std::string& than) { return picture != than; }

/// Samira's app in a window that fills the screen, without a network.
struct Room {
    Centre centre{"2026-03-12T08:40"};
    Tablet samira{centre, "samira"};
    std::unique_ptr<Display> display = Display::open(centre.folder());

    Process open_window() const {
        const std::string empty = display->picture();
        Process window{samira.words({"--offline", "--language", "en", "--size", "800x1280", "--now", "2026-03-12T08:40"}),
                       display->environment()};
        REQUIRE(becomes([&] { return display->has_window("Foothold"); }));
        display->focus("Foothold");
        REQUIRE(is_other(display->picture_after(empty), empty));
        return window;
    }
};

/// Where things are on a tablet that is held upright.
constexpr Spot my_path{247, 1240};
constexpr Spot today{93, 1240};
constexpr Spot danish_class{300, 772};
constexpr Spot choose_language{694, 52};
constexpr Spot dansk{551, 375};

} // namespace

TEST_CASE("a window shows the screens, follows pointer and keyboard, and goes when it is asked to") {
    const Room room;
    if (!room.display) SKIP("Xvfb or xdotool is not installed");
    const Display& display = *room.display;
    Process window = room.open_window();
    const auto first = display.picture();

    display.click(my_path.x, my_path.y);
    const auto path = display.picture_after(first);
    CHECK(is_other(path, first));
    display.click(today.x, today.y);
    CHECK_FALSE(is_other(display.picture_after(path), first));

    display.click(danish_class.x, danish_class.y);
    const auto page = display.picture_after(first);
    CHECK(is_other(page, first));
    CHECK(is_other(page, path));
    display.press("Escape");
    CHECK_FALSE(is_other(display.picture_after(page), first));

    CHECK(room.samira.run({"show"}).err.find("(cache.locked") != std::string::npos);
    window.send(SIGTERM);
    const auto ended = window.wait();
    CHECK(ended.exit_code == 0);
    CHECK(ended.err.empty());
    CHECK(room.samira.run({"show"}).exit_code == 0);
}

TEST_CASE("what a window shows as kept is there after it was killed") {
    const Room room;
    if (!room.display) SKIP("Xvfb or xdotool is not installed");
    const Display& display = *room.display;
    Process window = room.open_window();
    const auto first = display.picture();
    display.click(choose_language.x, choose_language.y);
    const auto sheet = display.picture_after(first);
    REQUIRE(is_other(sheet, first));
    display.click(dansk.x, dansk.y);
    REQUIRE(is_other(display.picture_after(sheet), sheet));
    window.kill();

    const auto shown = room.samira.show();
    CHECK(shown.at("unsent").as_int64() == 1);
    CHECK(shown.at("actions").as_array().front().at("kind_of_action") == "set_languages");
    CHECK(find_by(shown, "records", "kind_of_record", "person").at("languages").as_array().front() == "da");
}

} // namespace foothold::walk
