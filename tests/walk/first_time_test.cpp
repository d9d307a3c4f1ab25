#include "tests/walk/centre.hpp"
#include "tests/walk/display.hpp"

#include <catch2/catch_test_macros.hpp>
#include <csignal>

namespace foothold::walk {

namespace {

// Where things are on a tablet that is held upright.
constexpr int middle = 400;
constexpr int right_half = 590;
constexpr int last_buttons = 1228;
constexpr int dansk_x = 560;
constexpr int dansk_y = 268;
constexpr int code_field_y = 195;

void click_and_see(const Display& display, int x, int y) {
    const auto before = display.picture();
    display.click(x, y);
    REQUIRE_FALSE(display.picture_after(before) == before);
}

} // namespace

TEST_CASE("a device that is nobody's becomes somebody's with the code that staff give, in the language that they chose") {
    Centre centre{"2026-03-12T08:40"};
    const auto display = Display::open(centre.folder());
    if (!display) SKIP("Xvfb or xdotool is not installed");
    const std::string code = centre.invite("samira");
    const auto data = centre.folder() / "new-tablet";
    const std::string empty = display->picture();
    Process window{
        {FOOTHOLD, "--data", data.string(), "--server", centre.url(), "--size", "800x1280", "--now", "2026-03-12T08:40"},
        display->environment()};
    REQUIRE(becomes([&] { return display->has_window("Foothold"); }));
    display->focus("Foothold");
    REQUIRE_FALSE(display->picture_after(empty) == empty);

    click_and_see(*display, dansk_x, dansk_y);
    click_and_see(*display, middle, last_buttons);
    for (int picture = 0; picture < 3; ++picture) click_and_see(*display, right_half, last_buttons);
    click_and_see(*display, middle, code_field_y);
    for (const char letter : code) display->press(std::string{letter == '-' ? "minus" : std::string{letter}});
    click_and_see(*display, right_half, last_buttons);

    const auto shows = [&] { return run({FOOTHOLD, "show", "--json", "--data", data.string()}); };
    REQUIRE(becomes([&] { return shows().err.find("(cache.locked") != std::string::npos; })); // it is in use: somebody's
    pause(std::chrono::seconds{2});
    window.send(SIGTERM);
    CHECK(window.wait().exit_code == 0);
    const Finished shown = shows();
    CHECK(shown.exit_code == 0);
    CHECK(shown.out.find("Samira") != std::string::npos);
    CHECK(shown.out.find("\"languages\":[\"da\"") != std::string::npos);
}

TEST_CASE("the pages of the first time are pictures, too, and make nobody of a device") {
    const client::Directory folder;
    const auto data = folder.path() / "nobody";
    const Finished rendered = run({FOOTHOLD, "--data", data, "--render", folder.path() / "pictures", "--language", "ti"});
    CHECK(rendered.exit_code == 0);
    for (const char* page : {"first-language_ti", "first-next_ti", "first-offline_ti", "first-yours_ti", "first-code_ti"})
        CHECK(rendered.out.find(page) != std::string::npos);
    CHECK_FALSE(std::filesystem::exists(data));
}

} // namespace foothold::walk
