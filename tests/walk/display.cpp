#include "tests/walk/display.hpp"

#include "app/text/utf8.hpp"
#include "tests/client/bytes_on_disk.hpp"

#include <algorithm>
#include <array>
#include <catch2/catch_test_macros.hpp>
#include <cstdlib>
#include <fmt/format.h>
#include <set>

namespace foothold::walk {

using std::chrono::milliseconds;

namespace {

constexpr const char* xvfb = "/usr/bin/Xvfb";
constexpr const char* xdotool = "/usr/bin/xdotool";
constexpr const char* xkbcomp = "/usr/bin/xkbcomp";
constexpr int frames_at_rest = 4;

bool are_installed() {
    return std::ranges::all_of(std::array{xvfb, xdotool, xkbcomp},
                               [](const char* program) { return std::filesystem::exists(program); });
}

/// What keys are called that write these letters, such as U0634.
Words names_of(std::string_view letters) {
    std::u32string characters;
    std::vector<std::uint32_t> offsets;
    text::decode_utf8(letters, characters, offsets);
    Words names;
    for (const char32_t character : characters) names.push_back(fmt::format("U{:04X}", static_cast<std::uint32_t>(character)));
    return names;
}

} // namespace

std::unique_ptr<Display> Display::open(const std::filesystem::path& folder, Size size) {
    if (!are_installed()) return nullptr;
    const std::string screen = std::to_string(size.width) + 'x' + std::to_string(size.height) + "x24";
    Process server{{xvfb, "-displayfd", "1", "-screen", "0", screen, "-fbdir", folder, "-noreset", "-nolisten",
                    "tcp"}}; // a server that resets after its last client throws out the next
    REQUIRE(becomes([&] { return server.out().ends_with('\n') || !server.is_running(); }));
    std::string name = ":" + server.out();
    name.pop_back();
    return std::unique_ptr<Display>{new Display{folder, std::move(server), std::move(name)}};
}

Display::Display(const std::filesystem::path& folder, Process server, std::string name) :
    folder_(folder), server_(std::move(server)), name_(std::move(name)) {
    park();
}

Environment Display::environment() const {
    return {{"DISPLAY", name_}, {"SDL_VIDEODRIVER", "x11"}, {"SDL_RENDER_DRIVER", "software"}, {"SDL_AUDIODRIVER", "dummy"}};
}

Finished Display::point(Words words) const {
    words.insert(words.begin(), xdotool);
    return run(words, environment());
}

void Display::park() const { move_pointer(2, 2); }

void Display::move_pointer(int x, int y) const {
    CHECK(point({"mousemove", std::to_string(x), std::to_string(y)}).exit_code == 0);
}

void Display::click(int x, int y) const {
    CHECK(point({"mousemove", std::to_string(x), std::to_string(y), "click", "1"}).exit_code == 0);
    park();
}

void Display::press(const std::string& key) const { CHECK(point({"key", key}).exit_code == 0); }

void Display::wheel(int x, int y, int lines) const {
    const std::string times = std::to_string(std::abs(lines));
    CHECK(point({"mousemove", std::to_string(x), std::to_string(y), "click", "--repeat", times, "--delay", "1",
                 lines > 0 ? "5" : "4"})
              .exit_code == 0);
    park();
}

void Display::add_keys(const std::string& letters) const {
    std::set<std::string> names;
    for (const std::string& name : names_of(letters))
        if (name > "U007F") names.insert(name);
    std::string keys;
    int key = 13; // the function keys that no keyboard has
    for (const std::string& name : names) keys += fmt::format("key <FK{}> {{ [ {} ] }};\n", key++, name);
    client::overwrite(folder_ / "keys.xkb",
                      "xkb_keymap { xkb_keycodes { include \"evdev+aliases(qwerty)\" }; xkb_types { include \"complete\" };\n"
                      "xkb_compat { include \"complete\" }; xkb_symbols { include \"pc+us\"\n" +
                          keys + "}; };\n");
    CHECK(run({xkbcomp, "-w0", folder_ / "keys.xkb", name_}, environment()).exit_code == 0);
}

void Display::type(const std::string& text) const {
    Words words = names_of(text);
    words.insert(words.begin(), {"key", "--delay", "8"});
    CHECK(point(words).exit_code == 0);
}

bool Display::has_window(const std::string& title) const { return point({"search", "--name", title}).exit_code == 0; }

void Display::focus(const std::string& title) const {
    CHECK(point({"search", "--name", title, "windowfocus", "--sync"}).exit_code == 0);
}

std::string Display::pixels() const { return client::content_of(folder_ / "Xvfb_screen0"); }

std::string Display::picture() const {
    std::string last = pixels();
    int same = 0;
    REQUIRE(becomes([&] {
        pause(milliseconds{40});
        std::string now = pixels();
        same = now == last ? same + 1 : 0;
        last = std::move(now);
        return same >= frames_at_rest;
    }));
    return last;
}

std::string Display::picture_after(const std::string& before) const {
    static_cast<void>(becomes([&] { return pixels() != before; }, milliseconds{5000}));
    return picture();
}

} // namespace foothold::walk
