#include "app/ui/edit_menu.hpp"
#include "app/ui/touch_handles.hpp"
#include "tests/ui/writing_screen.hpp"

#include <catch2/generators/catch_generators.hpp>

namespace foothold::ui {

namespace {

constexpr Modifiers with_shift{.shift = true};

/// A finger on the field.
class Touch {
public:
    explicit Touch(WritingScreen& screen) : screen_(screen) {}

    void down(Point at, int taps = 1) { screen_.frame({.pointer = at, .presses = {{at, true, taps, true}}}); }
    void move(Point at) { screen_.frame({.pointer = at}); }
    void up(Point at) { screen_.frame({.pointer = at, .presses = {{at, false, 1, true}}}); }
    void rest(Point at) {
        down(at);
        const auto due = screen_.surface.changes_in_s(screen_.time_s);
        REQUIRE(due.has_value());
        screen_.time_s += *due;
        move(at);
        up(at);
    }

private:
    WritingScreen& screen_;
};

Rect as_seen(const WritingScreen& screen, Rect rect) {
    if (screen.surface.tree().theme().is_right_to_left) rect.x = WritingScreen::viewport.width - rect.right();
    return rect;
}

/// The handles' targets, in the order of the text, and the bar's.
std::vector<Rect> served(WritingScreen& screen) {
    screen.frame({});
    std::vector<Rect> rects;
    for (const Node& node : screen.surface.tree().nodes())
        if (node.box.serves_field && node.parent == 0) rects.push_back(as_seen(screen, node.rect));
    return rects;
}

bool overlap(Rect one, Rect other) {
    return one.x < other.right() && other.x < one.right() && one.y < other.bottom() && other.y < one.bottom();
}

} // namespace

TEST_CASE("a finger puts the caret when it is lifted and selects a word when it rests") {
    WritingScreen screen;
    Touch touch{screen};
    screen.focus();
    screen.type("one two three");
    touch.down({42, 170});
    CHECK(screen.draft.selection.caret.position == 13);
    touch.up({42, 170});
    CHECK(screen.draft.selection.caret.position == 0);
    CHECK_FALSE(screen.shows("Copy"));
    touch.rest({80, 170});
    CHECK(screen.selected() == "two");
    CHECK(screen.shows("Copy"));
    CHECK_FALSE(screen.shows("Paste"));
}

TEST_CASE("two handles of at least 48 by 48 can be dragged, past each other too") {
    const bool is_right_to_left = GENERATE(false, true);
    WritingScreen screen(is_right_to_left);
    Touch touch{screen};
    screen.focus();
    screen.type(is_right_to_left ? "مرحبا يا صديقي العزيز" : "hello my dear friend");
    const Rect place = *screen.field_place();
    touch.rest({place.x + 130, 170});
    const auto parts = served(screen);
    REQUIRE(parts.size() == 3);
    for (const Rect& part : parts) {
        CHECK(part.width >= 48);
        CHECK(part.height >= 48);
        CHECK(part.x >= 0);
        CHECK(part.right() <= WritingScreen::viewport.width);
    }
    CHECK_FALSE(overlap(parts[0], parts[2]));
    CHECK_FALSE(overlap(parts[1], parts[2]));
    const std::string word = screen.selected();
    const Point end{parts[1].x + 24, parts[1].y + 10};
    const float onwards = is_right_to_left ? -300.0f : 300.0f;
    touch.down(end);
    touch.move({end.x + onwards, end.y});
    CHECK(screen.selected().starts_with(word));
    CHECK(screen.draft.text.ends_with(screen.selected()));
    CHECK_FALSE(screen.shows("Copy"));
    touch.move({end.x - onwards, end.y});
    CHECK(screen.draft.selection.range().begin == 0);
    touch.up({end.x - onwards, end.y});
    CHECK(screen.shows("Copy"));
    CHECK(screen.draft.text.starts_with(screen.selected()));
}

TEST_CASE("the bar cuts, copies, pastes and selects, and typing goes on afterwards") {
    WritingScreen screen;
    Touch touch{screen};
    screen.focus();
    screen.type("one two");
    touch.rest({80, 170});
    screen.tap("Cut");
    CHECK(screen.draft.text == "one ");
    CHECK_FALSE(screen.shows("Cut"));
    touch.rest({50, 170});
    screen.tap("Select all");
    CHECK(screen.selected() == "one ");
    CHECK_FALSE(screen.shows("Select all"));
    screen.tap("Paste");
    CHECK(screen.draft.text == "two");
    screen.type("!");
    CHECK(screen.draft.text == "two!");
}

TEST_CASE("a finger that moves scrolls and selects nothing") {
    WritingScreen screen;
    Touch touch{screen};
    screen.rules.lines_max = 2;
    screen.focus();
    screen.type("1\n2\n3\n4");
    touch.down({42, 190});
    touch.move({42, 205});
    touch.move({42, 220});
    CHECK_FALSE(screen.surface.changes_in_s(screen.time_s).has_value());
    screen.time_s += 1;
    touch.move({42, 220});
    touch.up({42, 220});
    CHECK(screen.draft.selection == caret_at({7, true}));
    CHECK_FALSE(screen.shows("Select all"));
}

TEST_CASE("the other mouse button opens the bar and keeps the selection that it was pressed in") {
    WritingScreen screen;
    screen.focus();
    screen.type("one two");
    screen.press({Key::home, with_shift});
    const Point at{60, 170};
    screen.frame({.pointer = at, .presses = {{.at = at, .is_down = true, .asks_what_can_be_done = true}}});
    screen.frame({.pointer = at, .presses = {{.at = at, .is_down = false, .asks_what_can_be_done = true}}});
    CHECK(screen.selected() == "one two");
    screen.tap("Copy");
    CHECK(screen.pocket.held == "one two");
}

TEST_CASE("the bar is reached and left with the keyboard alone") {
    const bool is_right_to_left = GENERATE(false, true);
    WritingScreen screen(is_right_to_left);
    screen.focus();
    screen.type("abc");
    screen.press({Key::home, with_shift});
    screen.press(Key::menu);
    REQUIRE(screen.shows("Copy"));
    screen.press(Key::tab);
    CHECK_FALSE(screen.surface.entry().has_value());
    screen.press(is_right_to_left ? Key::left : Key::right);
    screen.press(Key::activate);
    CHECK(screen.pocket.held == "abc");
    CHECK(screen.draft.text == "abc");
    CHECK(screen.surface.entry().has_value());
    screen.press(Key::menu);
    screen.press(Key::tab);
    screen.press(Key::escape);
    CHECK_FALSE(screen.went_back);
    CHECK_FALSE(screen.shows("Copy"));
    screen.type("x");
    CHECK(screen.draft.text == "x");
    screen.press(Key::escape);
    CHECK(screen.went_back);
}

TEST_CASE("the bar is mirrored where one reads from the right") {
    for (const bool is_right_to_left : {false, true}) {
        WritingScreen screen(is_right_to_left);
        screen.focus();
        screen.type("abc");
        screen.ask(EditCommand::select_all);
        screen.press(Key::menu);
        const auto cut = screen.place_of("Cut");
        const auto copy = screen.place_of("Copy");
        REQUIRE((cut && copy));
        CHECK((cut->x < copy->x) != is_right_to_left);
    }
}

TEST_CASE("the bar stands above the field, nearer where there is no room, below the handles at last, and always on the screen") {
    constexpr Size bar{200, 56};
    constexpr Size screen{360, 600};
    CHECK(place_edit_menu(bar, {100, 300, 60, 26}, 240, 48, screen) == Point{30, 176});
    CHECK(place_edit_menu(bar, {100, 300, 60, 26}, 50, 48, screen) == Point{30, 236});
    CHECK(place_edit_menu(bar, {0, 20, 60, 26}, 5, 48, screen) == Point{8, 102});
    CHECK(place_edit_menu(bar, {340, 10, 20, 580}, 5, 48, screen) == Point{152, 8});
}

} // namespace foothold::ui
