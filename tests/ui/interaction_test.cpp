#include "app/ui/interaction.hpp"
#include "tests/ui/no_text.hpp"

#include <catch2/catch_test_macros.hpp>

namespace foothold::ui {

namespace {

constexpr Size viewport{100, 100};

/// A list of five rows of 48 dp that scrolls, rebuilt for every input as the app does.
class Screen {
public:
    explicit Screen(bool is_right_to_left = false) { theme.is_right_to_left = is_right_to_left; }

    Response frame(Input input) {
        tree_.begin_frame(theme, "en");
        tree_.column({}, [&] {
            tree_.column({.grow = 1, .is_scrolling = true, .name = "list"}, [&] { rows(); });
            if (has_sheet) sheet();
        });
        NoText measure;
        Flex{tree_, measure, interaction.scrolls()}.lay_out(viewport);
        input.time_s = time_s_ += 0.016;
        return interaction.update(tree_, viewport, input);
    }

    Tap tap(Point at) {
        frame({.pointer = at, .presses = {{at, true}}});
        return frame({.pointer = at, .presses = {{at, false}}}).tap;
    }

    float offset() { return interaction.scrolls().begin()->second.offset; }

    /// Throws the list with a finger, and lets go.
    void fling() {
        frame({.pointer = {10, 90}, .presses = {{{10, 90}, true}}});
        frame({.pointer = {10, 70}});
        frame({.pointer = {10, 50}});
        frame({.pointer = {10, 50}, .presses = {{{10, 50}, false}}});
    }

    Interaction interaction;
    bool has_sheet = false;
    Theme theme;

private:
    void sheet() {
        tree_.column({.width = 100, .height = 100, .at = Point{0, 0}, .tap = {99}, .is_modal = true}, [&] {
            tree_.column({.min_height = 60, .blocks_taps = true}, [&] { tree_.box({.height = 48, .tap = {98}}); });
        });
    }

    void rows() {
        for (std::size_t row = 0; row < 5; ++row)
            tree_.row({.min_height = 48}, [&] {
                tree_.box({.width = 50, .height = 48, .tap = {row}});
                tree_.space();
            });
    }

    Tree tree_;
    double time_s_ = 0;
};

} // namespace

TEST_CASE("a tap says which row was tapped") {
    Screen screen;
    CHECK(screen.tap({10, 60}).index == 1);
    CHECK_FALSE(screen.tap({80, 60}).is_set());
}

TEST_CASE("press and release between two frames is a tap all the same") {
    Screen screen;
    const Point at{10, 10};
    CHECK(screen.frame({.pointer = at, .presses = {{at, true}, {at, false}}}).tap.index == 0);
}

TEST_CASE("a tap on the left reaches what a right-to-left screen shows there") {
    Screen screen(true);
    CHECK(screen.tap({90, 10}).index == 0);
    CHECK_FALSE(screen.tap({10, 10}).is_set());
}

TEST_CASE("a finger that moves scrolls and taps nothing, and what it threw glides on") {
    Screen screen;
    screen.frame({.pointer = {10, 90}, .presses = {{{10, 90}, true}}});
    screen.frame({.pointer = {10, 70}});
    const Response moving = screen.frame({.pointer = {10, 50}});
    CHECK(moving.is_moving);
    CHECK(screen.offset() > 20);
    const Response released = screen.frame({.pointer = {10, 50}, .presses = {{{10, 50}, false}}});
    CHECK_FALSE(released.tap.is_set());
    const float at_release = screen.offset();
    screen.frame({.pointer = {10, 50}});
    CHECK(screen.offset() > at_release);
    for (int frames = 0; frames < 500; ++frames) screen.frame({.pointer = {10, 50}});
    CHECK_FALSE(screen.frame({.pointer = {10, 50}}).is_moving);
}

TEST_CASE("Tab goes through every row, brings it into view, and Enter taps it") {
    Screen screen;
    screen.frame({});
    for (int row = 0; row < 4; ++row) screen.frame({.strokes = {Key::tab}});
    CHECK(screen.offset() > 0);
    CHECK(screen.frame({.strokes = {Key::activate}}).tap.index == 3);
    CHECK(screen.frame({.strokes = {Key::back_tab, Key::activate}}).tap.index == 2);
}

TEST_CASE("nothing behind a sheet can be tapped or reached by Tab") {
    Screen screen;
    screen.has_sheet = true;
    CHECK(screen.tap({10, 80}).index == 99);
    for (int stops = 0; stops < 3; ++stops) {
        screen.frame({.strokes = {Key::tab}});
        CHECK(screen.frame({.strokes = {Key::activate}}).tap.index == 98);
    }
}

TEST_CASE("when a sheet goes the focus is where it was before") {
    Screen screen;
    for (int row = 0; row < 3; ++row) screen.frame({.strokes = {Key::tab}});
    screen.has_sheet = true;
    screen.frame({});
    screen.frame({.strokes = {Key::tab}});
    screen.has_sheet = false;
    screen.frame({});
    CHECK(screen.frame({.strokes = {Key::activate}}).tap.index == 2);
}

TEST_CASE("with little motion nothing moves on when the finger has gone") {
    Screen screen;
    screen.theme.has_little_motion = true;
    screen.fling();
    const float at_release = screen.offset();
    CHECK(at_release > 20);
    CHECK_FALSE(screen.frame({.pointer = {10, 50}}).is_moving);
    CHECK(screen.offset() == at_release);
}

TEST_CASE("Page down shows what is below") {
    Screen screen;
    screen.frame({});
    screen.frame({.strokes = {Key::page_down}});
    CHECK(screen.offset() == 80);
    screen.frame({.strokes = {Key::page_up}});
    CHECK(screen.offset() == 0);
}

TEST_CASE("Escape goes back") {
    Screen screen;
    CHECK(screen.frame({.strokes = {Key::escape}}).goes_back);
}

TEST_CASE("Page down reads on to the end of a page and then turns it; sideways keys turn it at once, as seen") {
    for (const bool is_right_to_left : {false, true}) {
        Tree tree;
        Interaction interaction;
        NoText measure;
        Theme theme;
        theme.is_right_to_left = is_right_to_left;
        const auto press = [&](Key key, bool has_sheet = false) {
            tree.begin_frame(theme, "en");
            tree.column({}, [&] {
                Box page{.grow = 1, .is_scrolling = true};
                page.turns_back = {1};
                page.turns_on = {2};
                tree.column(page, [&] { tree.box({.height = 150}); });
                if (has_sheet) tree.column({.width = 100, .height = 100, .at = Point{0, 0}, .is_modal = true}, [] {});
            });
            Flex{tree, measure, interaction.scrolls()}.lay_out(viewport);
            return interaction.update(tree, viewport, {.strokes = {key}}).tap.index;
        };
        CHECK(press(Key::page_up) == 1);
        CHECK(press(Key::page_down) == Tap::nothing);
        CHECK(press(Key::page_down) == 2);
        CHECK(press(Key::page_up) == Tap::nothing);
        CHECK(press(Key::left) == (is_right_to_left ? 2 : 1));
        CHECK(press(Key::right) == (is_right_to_left ? 1 : 2));
        CHECK(press(Key::up) == Tap::nothing);
        CHECK(press(Key::right, true) == Tap::nothing);
        CHECK(press(Key::page_up, true) == Tap::nothing);
    }
}

/// A finger that goes from one place to another in three frames, and is lifted.
Response swipe(Screen& screen, Point from, Point to, bool is_finger = true) {
    screen.frame({.pointer = from, .presses = {{.at = from, .is_down = true, .is_finger = is_finger}}});
    const Point halfway{(from.x + to.x) / 2, (from.y + to.y) / 2};
    screen.frame({.pointer = halfway});
    screen.frame({.pointer = to});
    return screen.frame({.pointer = to, .presses = {{.at = to, .is_down = false, .is_finger = is_finger}}});
}

TEST_CASE("a finger that comes in from the edge where reading starts leads back, and taps and scrolls nothing") {
    Screen screen;
    const Response back = swipe(screen, {5, 40}, {90, 52});
    CHECK(back.goes_back);
    CHECK_FALSE(back.tap.is_set());
    CHECK(screen.offset() == 0);
    Screen mirrored(true);
    CHECK(swipe(mirrored, {95, 40}, {10, 52}).goes_back);
    CHECK_FALSE(swipe(mirrored, {5, 40}, {90, 40}).goes_back);
}

TEST_CASE("a finger that turns back, comes from elsewhere, scrolls first, or is a mouse leads nowhere") {
    Screen screen;
    CHECK_FALSE(swipe(screen, {5, 40}, {40, 40}).goes_back);
    CHECK_FALSE(swipe(screen, {40, 40}, {98, 40}).goes_back);
    CHECK_FALSE(swipe(screen, {5, 40}, {90, 40}, false).goes_back);
    CHECK_FALSE(swipe(screen, {5, 90}, {60, 5}).goes_back);
    CHECK(screen.offset() > 0);
    CHECK(screen.tap({5, 40}).is_set());
}

} // namespace foothold::ui
