#include "app/shell/offscreen.hpp"
#include "tests/access/screens.hpp"
#include "tests/shell/difference.hpp"

#include <fmt/format.h>

#include <catch2/catch_test_macros.hpp>

#include <cmath>

namespace foothold::access_tests {

namespace {

using Drawing = shell::Offscreen::Drawing;

/// Something in place of each picture that the screen shows.
shell::Image some_pixels(const ui::ShownPicture& shown) {
    shell::Image image{shown.width_px, shown.height_px, {}};
    for (int pixel = 0; pixel < shown.width_px * shown.height_px; ++pixel)
        for (const int channel : {pixel % 256, pixel / 7 % 256, 128, pixel % 5 == 0 ? 90 : 255})
            image.pixels.push_back(static_cast<std::uint8_t>(channel));
    return image;
}

shell::Image painted(const Shown& shown, shell::Canvas& canvas, Drawing drawing) {
    const auto in_px = [&](float length) { return static_cast<int>(std::lround(length)); };
    auto screen = *shell::Offscreen::create(in_px(shown.view.size.width), in_px(shown.view.size.height), drawing);
    const shell::Image image = screen.paint(canvas, shown.application.surface());
    if (shown.application.surface().pictures().empty()) return image;
    for (const ui::ShownPicture& picture : shown.application.surface().pictures())
        screen.pictures().put(picture, some_pixels(picture));
    return screen.paint(canvas, shown.application.surface());
}

} // namespace

/// Two levels of a channel, but for a few pixels where SDL rounds otherwise: those four.
TEST_CASE("every screen is drawn by our own loops as it is by SDL's renderer") {
    using ui::Brightness;
    const std::vector<View> views{{"en", phone, {}},
                                  {"ar", phone, {.brightness = Brightness::dark, .text_percent = 200}},
                                  {"ti", phone, {.text_percent = 150, .has_high_contrast = true}},
                                  {"da", landscape, {.brightness = Brightness::dark}},
                                  {"ur", tablet, {.brightness = Brightness::dark, .has_high_contrast = true}}};
    shell::Canvas canvas;
    std::size_t screens = 0;
    std::string others;
    for (const View& view : views) {
        std::size_t number = 0;
        const std::size_t of_how_many = &view == &views.front() ? 1 : 6; // SDL takes long
        each_screen_in_a_row(view, [&](const Shown& shown) {
            if (number++ % of_how_many != 0) return;
            const shell::Difference difference =
                shell::largest_difference(painted(shown, canvas, Drawing::own), painted(shown, canvas, Drawing::by_sdl));
            if (difference.levels > 4 || difference.share_beyond_two > 0.001)
                others += fmt::format("{} differs by {} at {}, {}\n", shown.name, difference.levels, difference.x, difference.y);
            ++screens;
        });
    }
    INFO(others);
    CHECK(others.empty());
    CHECK(screens > 100);
}

} // namespace foothold::access_tests
