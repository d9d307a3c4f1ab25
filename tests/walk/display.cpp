#include "tests/walk/display.hpp"

#include "tests/client/bytes_on_disk.hpp"

#include <algorithm>
#include <array>
#include <catch2/catch_test_macros.hpp>

namespace foothold::walk {

using std::chrono::milliseconds;

namespace {

constexpr const char* xvfb = "/usr/bin/Xvfb";
constexpr const char* xdotool = "/usr/bin/xdotool";
constexpr int frames_at_rest = 4;

bool are_installed() { return std::filesystem::exists(xvfb) && std::filesystem::exists(xdotool); }

} // namespace

std::unique_ptr<Display> Display::open(const std::filesystem::path& folder) {
    if (!are_installed()) return nullptr;
    const std::string size = std::to_string(width) + 'x' + std::to_string(height) + "x24";
    Process server{{xvfb, "-displayfd", "1", "-screen", "0", size, "-fbdir", folder, "-noreset", "-nolisten",
                    "tcp"}}; // a server that resets after its last client throws out the next
    REQUIRE(becomes([&] { return server.out().ends_with('\n') || !server.is_running(); }));
    std::string name = ":" + server.out();
    name.pop_back();
    return std::unique_ptr<Display>{new Display{folder, std::move(server), std::move(name)}};
}

Display::Display(const std::filesystem::path& folder, Process server, std::string name) :
    pixels_(folder / "Xvfb_screen0"), server_(std::move(server)), name_(std::move(name)) {
    park();
}

Environment Display::environment() const {
    return {{"DISPLAY", name_}, {"SDL_VIDEODRIVER", "x11"}, {"SDL_RENDER_DRIVER", "software"}, {"SDL_AUDIODRIVER", "dummy"}};
}

Finished Display::point(Words words) const {
    words.insert(words.begin(), xdotool);
    return run(words, environment());
}

void Display::park() const { CHECK(point({"mousemove", "2", "2"}).exit_code == 0); }

void Display::click(int x, int y) const {
    CHECK(point({"mousemove", std::to_string(x), std::to_string(y), "click", "1"}).exit_code == 0);
    park();
}

void Display::press(const std::string& key) const { CHECK(point({"key", key}).exit_code == 0); }

bool Display::has_window(const std::string& title) const { return point({"search", "--name", title}).exit_code == 0; }

void Display::focus(const std::string& title) const {
    CHECK(point({"search", "--name", title, "windowfocus", "--sync"}).exit_code == 0);
}

std::string Display::picture() const {
    std::string last = client::content_of(pixels_);
    int same = 0;
    REQUIRE(becomes([&] {
        pause(milliseconds{40});
        std::string now = client::content_of(pixels_);
        same = now == last ? same + 1 : 0;
        last = std::move(now);
        return same >= frames_at_rest;
    }));
    return last;
}

std::string Display::picture_after(const std::string& before) const {
    static_cast<void>(becomes([&] { return client::content_of(pixels_) != before; }, milliseconds{5000}));
    return picture();
}

} // namespace foothold::walk
