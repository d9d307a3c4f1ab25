#include "tests/walk/centre.hpp"
#include "tests/walk/display.hpp"
#include "tests/walk/programs.hpp"

#include <catch2/catch_test_macros.hpp>
#include <csignal>

namespace foothold::walk {

namespace {

/// Where things are on a tablet that is held upright.
constexpr Spot people{400, 1240};
constexpr Spot today{93, 1240};
constexpr Spot birgitte{200, 750};
constexpr Spot call{225, 394};
constexpr Spot whatsapp{575, 462};
constexpr Spot directions{225, 622};
constexpr Spot open_map{400, 1160};
constexpr Spot yes{400, 1160}; // of every sheet

/// Samira's app in a window that fills the screen, without a network, on a desktop with these programs.
class Room {
public:
    explicit Room(const std::vector<std::string>& schemes) : programs_(centre_.folder(), schemes) {}

    bool has_display() const { return display_ != nullptr; }
    Process open_window() const {
        const std::string empty = display_->picture();
        Environment environment = display_->environment();
        for (auto& variable : programs_.environment()) environment.push_back(variable);
        Process window{samira_.words({"--offline", "--language", "en", "--size", "800x1280", "--now", "2026-03-12T08:40"}),
                       environment};
        REQUIRE(becomes([&] { return display_->has_window("Foothold"); }));
        display_->focus("Foothold");
        static_cast<void>(display_->picture_after(empty));
        return window;
    }
    /// Taps there, and the screen becomes another one.
    void tap(Spot spot) const {
        const std::string before = display_->picture();
        display_->click(spot.x, spot.y);
        const bool has_changed = display_->picture_after(before) != before;
        CHECK(has_changed);
    }
    void go_back() const {
        const std::string before = display_->picture();
        display_->press("Escape");
        static_cast<void>(display_->picture_after(before));
    }
    void go_to_birgitte() const {
        tap(people);
        tap(birgitte);
    }
    std::string asked() const { return programs_.asked(); }
    bool has_asked(const std::string& lines) const {
        return becomes([&] { return asked() == lines; });
    }

private:
    Centre centre_{"2026-03-12T08:40"};
    Tablet samira_{centre_, "samira"};
    Programs programs_;
    std::unique_ptr<Display> display_ = Display::open(centre_.folder());
};

} // namespace

TEST_CASE("what leaves the app is a number or an address, and after a yes alone") {
    const Room room({"tel", "https", "geo"});
    if (!room.has_display()) SKIP("Xvfb or xdotool is not installed");
    std::string asked;
    Process window = room.open_window();
    room.go_to_birgitte();
    room.tap(call);
    room.go_back();
    room.tap(call);
    CHECK(room.asked().empty());
    room.tap(yes);
    CHECK(room.has_asked(asked += "tel:+46701740631\n"));
    room.go_back();
    room.tap(whatsapp);
    CHECK(room.asked() == asked);
    room.tap(yes);
    CHECK(room.has_asked(asked += "https://wa.me/46701740631\n"));
    room.go_back();

    room.tap(today);
    room.tap(directions);
    room.tap(open_map);
    CHECK(room.asked() == asked);
    room.tap(yes);
    CHECK(room.has_asked(asked += "geo:0,0?q=Avnstrupvej%201%2C%204330%20Hvals%C3%B8\n"));
    window.send(SIGTERM);
    CHECK(window.wait().exit_code == 0);

    Process later = room.open_window();
    room.go_to_birgitte();
    room.tap(whatsapp); // once was enough
    CHECK(room.has_asked(asked += "https://wa.me/46701740631\n"));
    later.send(SIGTERM);
    const auto ended = later.wait();
    CHECK(ended.exit_code == 0);
    CHECK(ended.err.empty());
}

TEST_CASE("where the desktop has no telephone nothing is asked for, and the sheet says something else") {
    const Room room({"https"});
    if (!room.has_display()) SKIP("Xvfb or xdotool is not installed");
    Process window = room.open_window();
    room.go_to_birgitte();
    room.tap(call);
    room.tap(yes);
    CHECK(room.asked().empty());
    room.go_back();
    room.tap(whatsapp);
    room.tap(yes);
    CHECK(room.has_asked("https://wa.me/46701740631\n")); // what came before it has been done, and nothing was asked
    window.send(SIGTERM);
    CHECK(window.wait().exit_code == 0);
}

} // namespace foothold::walk
