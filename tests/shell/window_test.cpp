#include "app/shell/window.hpp"
#include "app/ui/surface.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <cstdlib>
#include <memory>

#include <SDL.h>

namespace foothold::shell {

namespace {

using namespace std::chrono_literals;

constexpr ui::Color ground = ui::rgb(0x123456);

/// A window without a display, whose pixels are in memory.
class PlainWindow {
public:
    PlainWindow() {
        ::setenv("SDL_VIDEODRIVER", "dummy", 1);
        auto opened = Window::open({.title = "Plain", .width = 400, .height = 600});
        REQUIRE(opened.has_value());
        window = std::move(*opened);
    }

    /// All of it in one colour, but for a square in the lower end corner.
    void present() {
        const ui::Size size = window->size();
        ui::Tree& tree = surface_.begin_frame({}, "en");
        tree.column({.padding = {size.height - 20, 0, 0, size.width - 20}, .fill = ground},
                    [&] { tree.box({.height = 20, .fill = ui::rgb(0xFF0000)}); });
        surface_.lay_out(size, {});
        window->present(surface_);
    }

    std::uint32_t pixel(int x, int y) {
        const SDL_Surface* pixels = SDL_GetWindowSurface(sdl());
        REQUIRE((x < pixels->w && y < pixels->h));
        std::uint8_t red = 0;
        std::uint8_t green = 0;
        std::uint8_t blue = 0;
        const auto* row = static_cast<const std::uint8_t*>(pixels->pixels) + static_cast<std::ptrdiff_t>(y) * pixels->pitch;
        SDL_GetRGB(reinterpret_cast<const std::uint32_t*>(row)[x], pixels->format, &red, &green, &blue);
        return static_cast<std::uint32_t>(red) << 16 | static_cast<std::uint32_t>(green) << 8 | blue;
    }

    /// The only one that is open.
    static SDL_Window* sdl() {
        for (std::uint32_t id = 1; id < 1000; ++id)
            if (SDL_Window* found = SDL_GetWindowFromID(id)) return found;
        return nullptr;
    }

    std::unique_ptr<Window> window;

private:
    text::Fonts fonts_ = *text::Fonts::open(FOOTHOLD_FONTS_DIR);
    ui::Surface surface_{fonts_, 1};
};

} // namespace

TEST_CASE("a window without a graphics processor is drawn in its own pixels, and in others once it has another size") {
    PlainWindow plain;
    plain.present();
    CHECK(plain.pixel(0, 0) == 0x123456);
    CHECK(plain.pixel(399, 599) == 0xFF0000);
    for (const auto& [width, height] : {std::pair{640, 480}, {350, 500}}) {
        SDL_SetWindowSize(PlainWindow::sdl(), width, height);
        while (plain.window->wait(0ms)) {
        }
        CHECK(plain.window->size() == ui::Size{static_cast<float>(width), static_cast<float>(height)});
        CHECK(plain.window->pixels_per_dp() == 1);
        plain.present();
        CHECK(plain.pixel(width - 1, 0) == 0x123456);
        CHECK(plain.pixel(width - 1, height - 1) == 0xFF0000);
    }
}

TEST_CASE("a window keeps its pictures from frame to frame, and asks for them again when its size has changed") {
    PlainWindow plain;
    plain.present();
    const ui::ShownPicture shown{{}, 2, 1, 0};
    REQUIRE(plain.window->pictures().put(shown, {2, 1, std::vector<std::uint8_t>(8, 255)}));
    plain.present();
    CHECK(plain.window->pictures().has(shown));
    SDL_SetWindowSize(PlainWindow::sdl(), 500, 640);
    while (plain.window->wait(0ms)) {
    }
    plain.present();
    CHECK_FALSE(plain.window->pictures().has(shown));
    CHECK(plain.window->pictures().put(shown, {2, 1, std::vector<std::uint8_t>(8, 255)}));
}

TEST_CASE("without a graphics processor no more frames are drawn than a screen can show") {
    PlainWindow plain;
    plain.present();
    const auto began = std::chrono::steady_clock::now();
    for (int frame = 0; frame < 6; ++frame) plain.present();
    CHECK(std::chrono::steady_clock::now() - began >= 80ms);
}

TEST_CASE("the back key of a tablet leads back, as Escape does") {
    const PlainWindow plain;
    for (const SDL_Keycode key : {SDLK_AC_BACK, SDLK_ESCAPE}) {
        SDL_Event event{};
        event.type = SDL_KEYDOWN;
        event.key.keysym.sym = key;
        SDL_PushEvent(&event);
        plain.window->wait(0ms);
        const ui::Input input = plain.window->take_input();
        REQUIRE(input.strokes.size() == 1);
        CHECK(input.strokes.front() == ui::Stroke{ui::KeyStroke{ui::Key::escape}});
    }
}

} // namespace foothold::shell
