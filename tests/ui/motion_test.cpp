#include "app/shell/offscreen.hpp"
#include "app/ui/stones.hpp"
#include "app/ui/surface.hpp"
#include "tests/shell/difference.hpp"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include <array>

namespace foothold::ui {

namespace {

constexpr int side = 200;
constexpr Color ground = rgb(0xFFFFFF);
constexpr Color blue = rgb(0x0000C8);
constexpr Color green = rgb(0x00C800);

/// A page of one colour with a button and perhaps a sheet, seen by a clock that is told what time it is.
class Stage {
public:
    explicit Stage(bool has_little_motion = false) { theme.has_little_motion = has_little_motion; }

    Response frame(double time_s, Input input = {}) {
        Tree& tree = surface.begin_frame(theme, "en");
        tree.column({.padding = all_around(20), .fill = page}, [&] {
            Box button{.height = 100, .fill = green, .pressed_fill = blue};
            button.tap = {1};
            if (has_button) tree.box(button);
            if (has_stones) stones(tree, {.done = done, .total = 3, .has_now = true}, false);
            if (!has_sheet) return;
            Box scrim{.width = side, .height = side, .main = Main::end, .at = Point{0, 0}};
            scrim.fill = {0, 0, 0, 128};
            scrim.is_modal = true;
            tree.column(scrim, [&] { tree.box({.height = 100, .fill = blue}); });
        });
        input.time_s = time_s;
        return surface.lay_out({side, side}, input);
    }

    shell::Image paint() { return screen_.paint(canvas_, surface); }

    Color pixel(int x, int y) {
        const shell::Image image = paint();
        const std::uint8_t* at = image.pixels.data() + 4 * (y * side + x);
        return {at[0], at[1], at[2], at[3]};
    }

    Theme theme;
    Color page = ground;
    bool has_button = true;
    bool has_sheet = false;
    bool has_stones = false;
    std::uint32_t done = 1;

private:
    text::Fonts fonts_ = *text::Fonts::open(FOOTHOLD_FONTS_DIR);

public:
    Surface surface{fonts_, 1};

private:
    shell::Canvas canvas_;
    shell::Offscreen screen_ = *shell::Offscreen::create(side, side);
};

constexpr Point middle{100, 70};
const Input finger_down{.pointer = middle, .presses = {{.at = middle, .is_down = true, .is_finger = true}}};
const Input finger_up{.pointer = middle, .presses = {{.at = middle, .is_down = false, .is_finger = true}}};

bool is_near(Color one, Color other) {
    return std::abs(one.red - other.red) <= 2 && std::abs(one.green - other.green) <= 2 && std::abs(one.blue - other.blue) <= 2;
}

} // namespace

TEST_CASE("movement begins fast, ends calmly, and comes where it should") {
    CHECK(eased(0) == 0);
    CHECK(eased(1) == 1);
    CHECK(eased(0.5f) == Catch::Approx(0.878).margin(0.001)); // of cubic-bezier(.2, 0, 0, 1)
    float before = 0;
    for (float share = 0.05f; share < 1; share += 0.05f) {
        CHECK(eased(share) > before);
        before = eased(share);
    }
}

TEST_CASE("what is held down takes its pressed colour within 90 ms and draws in, and comes back as fast") {
    Stage stage;
    stage.frame(1);
    CHECK(stage.pixel(100, 70) == green);
    CHECK(stage.pixel(21, 70) == green);
    CHECK(stage.frame(1.01, finger_down).is_moving);
    CHECK(stage.frame(1.055, {.pointer = middle}).is_moving);
    const Color halfway = stage.pixel(100, 70);
    CHECK((halfway.green > 60 && halfway.green < 140));
    CHECK(stage.frame(1.2, {.pointer = middle}).is_moving == false);
    CHECK(stage.pixel(100, 70) == blue);
    CHECK(stage.pixel(20, 70) == ground); // two hundredths of 160 narrower
    CHECK(stage.pixel(23, 70) == blue);
    stage.frame(1.21, finger_up);
    CHECK(stage.frame(1.25, {.pointer = middle}).is_moving);
    stage.frame(1.4, {.pointer = middle});
    CHECK(stage.pixel(100, 70) == green);
    CHECK(stage.pixel(20, 70) == green);
}

TEST_CASE("a tap that is over between two frames is seen to have been one") {
    Stage stage;
    stage.frame(1);
    const Response tapped =
        stage.frame(1.01, {.pointer = middle, .presses = {finger_down.presses.front(), finger_up.presses.front()}});
    CHECK(tapped.tap.index == 1);
    CHECK(tapped.is_moving);
    CHECK(stage.pixel(100, 70) == blue);
    stage.frame(1.2);
    CHECK(stage.pixel(100, 70) == green);
}

TEST_CASE("with little motion a press changes its colour and nothing else") {
    Stage stage(true);
    stage.frame(1);
    stage.frame(1.01, finger_down);
    stage.frame(1.2, {.pointer = middle});
    CHECK(stage.pixel(100, 70) == blue);
    CHECK(stage.pixel(20, 70) == blue);
}

TEST_CASE("another page comes while the last one is still seen, in 200 ms, or 90 with little motion") {
    for (const bool is_little : {false, true}) {
        Stage stage(is_little);
        stage.has_button = false;
        stage.frame(1);
        stage.paint();
        stage.page = blue;
        stage.surface.turn_page();
        CHECK(stage.frame(1.016).is_moving);
        CHECK(stage.pixel(100, 100) == ground);
        stage.frame(1.03);
        const Color halfway = stage.pixel(100, 100);
        CHECK(halfway.red > 5);
        CHECK(halfway.red < 250);
        CHECK(halfway.blue >= 199);
        CHECK(stage.frame(1.14).is_moving != is_little);
        CHECK_FALSE(stage.frame(1.25).is_moving);
        CHECK(stage.pixel(100, 100) == blue);
    }
}

TEST_CASE("a sheet slides in from below within 280 ms while the page grows dim, and away again") {
    Stage stage;
    stage.has_button = false;
    stage.frame(1);
    stage.paint();
    stage.has_sheet = true;
    CHECK(stage.frame(1.016).is_moving);
    CHECK(stage.pixel(100, 190) == ground);
    stage.frame(1.05);
    CHECK(is_near(stage.pixel(100, 195), blue));
    CHECK_FALSE(is_near(stage.pixel(100, 105), blue));
    const int dim = stage.pixel(100, 20).red;
    CHECK((dim > 130 && dim < 255));
    CHECK_FALSE(stage.frame(1.4).is_moving);
    CHECK(is_near(stage.pixel(100, 105), blue));
    CHECK(is_near(stage.pixel(100, 20), rgb(0x7F7F7F)));
    stage.has_sheet = false;
    CHECK(stage.frame(1.5).is_moving);
    CHECK(is_near(stage.pixel(100, 105), blue));
    stage.frame(1.55);
    CHECK_FALSE(is_near(stage.pixel(100, 105), blue));
    CHECK_FALSE(stage.frame(1.8).is_moving);
    CHECK(stage.pixel(100, 195) == ground);
}

TEST_CASE("with little motion a sheet is where it belongs at once, and fades") {
    Stage stage(true);
    stage.has_button = false;
    stage.frame(1);
    stage.has_sheet = true;
    stage.frame(1.016);
    stage.frame(1.04);
    const Color halfway = stage.pixel(100, 105);
    CHECK((halfway.red > 5 && halfway.red < 250));
    CHECK(is_near(halfway, stage.pixel(100, 195)));
    CHECK_FALSE(stage.frame(1.12).is_moving);
    CHECK(stage.pixel(100, 105) == blue);
}

TEST_CASE("a stone that becomes done is filled from its middle") {
    Stage stage;
    stage.has_button = false;
    stage.has_stones = true;
    stage.frame(1);
    const auto place_of_second = [&] {
        const auto& nodes = stage.surface.tree().nodes();
        int stone = 0;
        for (const Node& node : nodes)
            if (node.box.is_done && ++stone == 2) return node.rect;
        return Rect{};
    };
    stage.done = 2;
    CHECK(stage.frame(1.016).is_moving);
    stage.frame(1.066);
    const Rect rect = place_of_second();
    const auto y = static_cast<int>(rect.y + rect.height / 2);
    const auto x = static_cast<int>(rect.x);
    const Color done = light_palette().primary;
    CHECK(stage.pixel(x + static_cast<int>(rect.width / 2) - 8, y) == done);
    CHECK(stage.pixel(x + 3, y) != done);
    CHECK_FALSE(stage.frame(1.3).is_moving);
    CHECK(stage.pixel(x + 3, y) == done);
}

TEST_CASE("where the clock stands still nothing moves: a picture of a screen shows it at rest") {
    Stage stage;
    stage.frame(0);
    stage.has_sheet = true;
    stage.surface.turn_page();
    CHECK_FALSE(stage.frame(0).is_moving);
    CHECK(is_near(stage.pixel(100, 105), blue));
}

} // namespace foothold::ui
