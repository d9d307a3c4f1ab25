#include "app/ui/field.hpp"
#include "app/ui/surface.hpp"

#include <catch2/catch_test_macros.hpp>

namespace foothold::ui {

namespace {

constexpr Size viewport{300, 300};

/// A field above a button, drawn anew for every input as the app does.
class Screen {
public:
    explicit Screen(bool is_right_to_left = false) { theme_.is_right_to_left = is_right_to_left; }

    Tap frame(const Input& input) {
        Tree& tree = surface_.begin_frame(theme_, theme_.is_right_to_left ? "ar" : "en");
        tree.column({.padding = all_around(20), .gap = 20}, [&] {
            field(tree, draft, {.label = "Write", .name = "field", .bytes_max = bytes_max});
            tree.box({.height = 56, .tap = {7}});
        });
        const Tap tap = surface_.lay_out(viewport, input).tap;
        surface_.edit(draft, input);
        return tap;
    }

    void focus() { press_at({40, 70}); }
    void press_at(Point at) {
        frame({.pointer = at, .presses = {{at, true}}});
        frame({.pointer = at, .presses = {{at, false}}});
    }
    void type(std::string text) { frame({.strokes = {std::move(text)}}); }
    void press(Key key, int times = 1) {
        for (int time = 0; time < times; ++time) frame({.strokes = {key}});
    }

    std::optional<Rect> field_place() {
        frame({});
        return surface_.field();
    }

    Draft draft;
    std::size_t bytes_max = 100;

private:
    static const text::Fonts& fonts() {
        static const auto opened = text::Fonts::open(FOOTHOLD_FONTS_DIR);
        REQUIRE(opened.has_value());
        return *opened;
    }

    Theme theme_;
    Surface surface_{fonts(), 1};
};

} // namespace

TEST_CASE("typing goes to a field only after it was tapped") {
    Screen screen;
    screen.type("lost");
    CHECK(screen.draft.text.empty());
    CHECK_FALSE(screen.field_place());
    screen.focus();
    screen.type("Hej");
    CHECK(screen.draft.text == "Hej");
    CHECK(screen.field_place()->width == 260);
}

TEST_CASE("a tap beside the field takes the keyboard away") {
    Screen screen;
    screen.focus();
    screen.press_at({150, 290});
    CHECK_FALSE(screen.field_place());
}

TEST_CASE("what is typed between two frames keeps its order") {
    Screen screen;
    screen.focus();
    screen.frame({.strokes = {std::string{"ab"}, Key::backspace, std::string{"c"}, Key::left, std::string{"d"}}});
    CHECK(screen.draft.text == "adc");
}

TEST_CASE("Danish is written and corrected in the middle of a word") {
    Screen screen;
    screen.focus();
    screen.type("Rgbrd");
    screen.press(Key::home);
    screen.press(Key::right);
    screen.type("u");
    screen.press(Key::right, 2);
    screen.press(Key::right);
    screen.press(Key::backspace);
    screen.type("rø");
    CHECK(screen.draft.text == "Rugbrød");
    screen.press(Key::end);
    screen.type("!");
    CHECK(screen.draft.text == "Rugbrød!");
}

TEST_CASE("in Arabic the left arrow leads on and backspace takes the letter with its marks") {
    Screen screen(true);
    screen.focus();
    screen.type("مَرحبا");
    screen.press(Key::home);
    screen.press(Key::left);
    CHECK(screen.draft.caret.position == 4);
    screen.press(Key::backspace);
    CHECK(screen.draft.text == "رحبا");
    screen.press(Key::end);
    screen.press(Key::right);
    screen.press(Key::erase);
    CHECK(screen.draft.text == "رحب");
}

TEST_CASE("an Arabic interface takes Danish words in their own direction") {
    Screen screen(true);
    screen.focus();
    screen.type("Tak");
    screen.press(Key::left);
    screen.press(Key::backspace);
    CHECK(screen.draft.text == "Tk");
}

TEST_CASE("Tigrinya syllables and joined emoji are deleted whole") {
    Screen screen;
    screen.focus();
    screen.type("ሰላም👩‍🏫");
    screen.press(Key::backspace);
    CHECK(screen.draft.text == "ሰላም");
    screen.press(Key::backspace);
    CHECK(screen.draft.text == "ሰላ");
}

TEST_CASE("a tap puts the caret where it was aimed at") {
    Screen screen;
    screen.focus();
    screen.type("one two three");
    screen.press_at({42, 70});
    screen.type(">");
    CHECK(screen.draft.text == ">one two three");
    screen.press_at({275, 70});
    screen.type("<");
    CHECK(screen.draft.text == ">one two three<");
}

TEST_CASE("Enter begins a line, up and down lead between lines") {
    Screen screen;
    screen.focus();
    screen.type("first");
    screen.press(Key::activate);
    screen.type("second");
    CHECK(screen.draft.text == "first\nsecond");
    screen.press(Key::home);
    screen.press(Key::up);
    screen.type("1 ");
    CHECK(screen.draft.text == "1 first\nsecond");
    screen.press(Key::end);
    screen.type(".");
    CHECK(screen.draft.text == "1 first.\nsecond");
}

TEST_CASE("a field takes what fits, in whole letters") {
    Screen screen;
    screen.bytes_max = 8;
    screen.focus();
    screen.type("ሰላምታ");
    CHECK(screen.draft.text == "ሰላ");
    screen.type("x");
    CHECK(screen.draft.text == "ሰላx");
}

TEST_CASE("a field grows with its lines up to five and shows where one writes") {
    Screen screen;
    screen.focus();
    const float one_line = screen.field_place()->height;
    CHECK(one_line == 56);
    screen.type("1\n2\n3");
    CHECK(screen.field_place()->height == 56 + 2 * 26);
    screen.type("\n4\n5\n6\n7");
    CHECK(screen.field_place()->height == 56 + 4 * 26);
}

TEST_CASE("Tab leads out of the field to the button") {
    Screen screen;
    screen.focus();
    screen.press(Key::tab);
    CHECK_FALSE(screen.field_place());
    CHECK(screen.frame({.strokes = {Key::activate}}).index == 7);
}

} // namespace foothold::ui
