#include "tests/ui/writing_screen.hpp"

namespace foothold::ui {

using Screen = WritingScreen;

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
    screen.press_at({150, 390});
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
    CHECK(screen.draft.selection.caret.position == 4);
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
    screen.press_at({42, 170});
    screen.type(">");
    CHECK(screen.draft.text == ">one two three");
    screen.press_at({275, 170});
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
    screen.rules.bytes_max = 8;
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
    const Rect place = *screen.field_place();
    CHECK(screen.caret().y > place.y);
    CHECK(screen.caret().bottom() < place.bottom());
}

TEST_CASE("letters are counted as people count them, and no more are taken than there is room for") {
    Screen screen;
    screen.rules = {.letters_max = 3};
    screen.focus();
    screen.type("👩‍👩‍👧‍👦å");
    CHECK(screen.draft.letters == 2);
    CHECK(letters_left(screen.draft, screen.rules) == 1);
    screen.type("ab");
    CHECK(screen.draft.text == "👩‍👩‍👧‍👦åa");
    screen.type("\u030A");
    CHECK(screen.draft.text == "👩‍👩‍👧‍👦åa\u030A");
}

TEST_CASE("a limit in bytes says how many more letters of this kind there is room for") {
    Draft draft;
    draft.text = "ሰላም";
    draft.letters = 3;
    CHECK(letters_left(draft, {.bytes_max = 18}) == 3);
    CHECK(letters_left(draft, {.bytes_max = 18, .letters_max = 4}) == 1);
    CHECK(letters_left(draft, {.bytes_max = 9}) == 0);
}

TEST_CASE("a single line stays one: it scrolls sideways and takes no ends of lines") {
    Screen screen;
    screen.rules.lines_max = 1;
    screen.focus();
    screen.type("one");
    screen.press(Key::activate);
    screen.pocket.held = "\nsome more\r\nand even more than fits into the line\n";
    screen.ask(EditCommand::paste);
    CHECK(screen.draft.text == "onesome more and even more than fits into the line");
    const Rect place = *screen.field_place();
    CHECK(place.height == 56);
    CHECK(screen.caret().right() <= place.right());
    CHECK(screen.caret().x > place.right() - 30);
    screen.press(Key::home);
    CHECK(screen.caret().x < place.x + 30);
    screen.press_at({place.x + 21, 170});
    screen.type(">");
    CHECK(screen.draft.text.starts_with(">one"));
}

TEST_CASE("a placeholder shows as long as nothing is written or about to be written") {
    Screen screen;
    screen.placeholder = "A few words";
    CHECK(screen.shows("A few words"));
    screen.focus();
    CHECK(screen.shows("A few words"));
    screen.frame({.strokes = {Composition{"ni", 2}}});
    CHECK_FALSE(screen.shows("A few words"));
    CHECK(screen.shows("ni"));
    screen.type("你");
    CHECK_FALSE(screen.shows("A few words"));
    screen.press(Key::backspace);
    CHECK(screen.shows("A few words"));
}

TEST_CASE("a secret shows a dot for each letter, is not copied, and can be looked at") {
    Screen screen;
    screen.rules = {.bytes_max = 100, .lines_max = 1, .is_secret = true};
    screen.focus();
    screen.type("åሰ👩‍🏫");
    CHECK(screen.shows("•••"));
    screen.press({Key::left, {.control = true}});
    CHECK(screen.draft.selection.caret.position == 0);
    screen.ask(EditCommand::select_all);
    screen.ask(EditCommand::copy);
    screen.ask(EditCommand::cut);
    CHECK(screen.pocket.held.empty());
    CHECK(screen.draft.letters == 3);
    screen.tap("Show");
    CHECK(screen.shows("åሰ👩‍🏫"));
    CHECK(screen.shows("Hide"));
    CHECK(screen.surface.entry().has_value());
    screen.ask(EditCommand::copy);
    CHECK(screen.pocket.held.empty());
    screen.tap("Hide");
    CHECK(screen.shows("•••"));
}

TEST_CASE("a tap among dots puts the caret between the letters they stand for") {
    Screen screen;
    screen.rules = {.bytes_max = 100, .lines_max = 1, .is_secret = true};
    screen.focus();
    screen.type("åሰx");
    screen.press_at({42, 170});
    screen.press(Key::right);
    CHECK(screen.draft.selection.caret.position == 2);
    screen.press(Key::erase);
    CHECK(screen.draft.text == "åx");
}

TEST_CASE("what an input method has in hand stands at the caret and is no text") {
    Screen screen;
    screen.focus();
    screen.type("ab");
    screen.press(Key::left);
    const float before = screen.caret().x;
    screen.frame({.strokes = {Composition{"MM", 1}}});
    CHECK(screen.shows("aMMb"));
    CHECK(screen.draft.text == "ab");
    CHECK(screen.caret().x > before + 8);
    screen.frame({.strokes = {Composition{"MM", 2}}});
    const float at_end = screen.caret().x;
    CHECK(at_end > before + 16);
    screen.press(Key::backspace);
    CHECK(screen.draft.text == "ab");
    screen.frame({.strokes = {std::string{"MM"}, Composition{}}});
    CHECK(screen.draft.text == "aMMb");
    CHECK(screen.caret().x == at_end);
}

TEST_CASE("what an input method has in hand goes with Escape, with a tap and with the focus") {
    Screen screen;
    screen.focus();
    const auto compose = [&] {
        screen.frame({.strokes = {Composition{"ni", 2}}});
        REQUIRE(screen.shows("ni"));
        REQUIRE(screen.surface.entry()->is_composing);
    };
    compose();
    screen.press(Key::escape);
    CHECK_FALSE(screen.went_back);
    CHECK_FALSE(screen.shows("ni"));
    CHECK_FALSE(screen.surface.entry()->is_composing);
    compose();
    screen.focus();
    CHECK_FALSE(screen.shows("ni"));
    compose();
    screen.press_at({150, 390});
    CHECK_FALSE(screen.shows("ni"));
    screen.focus();
    CHECK_FALSE(screen.shows("ni"));
    CHECK(screen.draft.text.empty());
}

TEST_CASE("Tab leads out of the field to the button") {
    Screen screen;
    screen.focus();
    screen.press(Key::tab);
    CHECK_FALSE(screen.field_place());
    CHECK(screen.frame({.strokes = {Key::activate}}).index == 7);
}

} // namespace foothold::ui
