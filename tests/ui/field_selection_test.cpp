#include "tests/ui/writing_screen.hpp"

namespace foothold::ui {

namespace {

constexpr Modifiers with_shift{.shift = true};
constexpr Modifiers with_control{.control = true};
constexpr Modifiers with_both{.shift = true, .control = true};

std::uint32_t caret_of(const WritingScreen& screen) { return screen.draft.selection.caret.position; }

} // namespace

TEST_CASE("Shift with an arrow selects, and what is typed takes its place") {
    WritingScreen screen;
    screen.focus();
    screen.type("one two");
    screen.press({Key::left, with_shift});
    screen.press({Key::left, with_shift});
    CHECK(screen.selected() == "wo");
    screen.press({Key::right, with_shift});
    CHECK(screen.selected() == "o");
    screen.type("å");
    CHECK(screen.draft.text == "one twå");
    screen.press({Key::home, with_shift});
    CHECK(screen.selected() == "one twå");
    screen.press(Key::backspace);
    CHECK(screen.draft.text.empty());
}

TEST_CASE("in a right-to-left paragraph Shift and the left arrow select onwards") {
    WritingScreen screen;
    screen.focus();
    screen.type("سلام abc دنيا");
    screen.press({Key::home, with_control});
    for (int step = 0; step < 6; ++step) screen.press({Key::left, with_shift});
    CHECK(screen.selected() == "سلام a");
    screen.press({Key::right, with_shift});
    CHECK(screen.selected() == "سلام ");
}

TEST_CASE("across a change of direction a selection grows letter by letter in the order of reading") {
    WritingScreen screen;
    screen.focus();
    screen.type("Hej سلام du");
    screen.press(Key::home);
    std::size_t size = 0;
    for (int step = 0; step < 11; ++step) {
        screen.press({Key::right, with_shift});
        CHECK(screen.selected().size() > size);
        size = screen.selected().size();
        CHECK(screen.draft.text.starts_with(screen.selected()));
    }
    CHECK(screen.selected() == screen.draft.text);
}

TEST_CASE("without Shift an arrow leaves the selection on the side that it points to") {
    WritingScreen screen;
    screen.focus();
    screen.type("abc");
    screen.ask(EditCommand::select_all);
    screen.press(Key::left);
    CHECK(screen.draft.selection == caret_at({0, false}));
    screen.ask(EditCommand::select_all);
    screen.press(Key::right);
    CHECK(screen.draft.selection == caret_at({3, true}));

    WritingScreen arabic;
    arabic.focus();
    arabic.type("سلام");
    arabic.ask(EditCommand::select_all);
    arabic.press(Key::left);
    CHECK(arabic.draft.selection == caret_at({8, true}));
}

TEST_CASE("Control makes steps into words, in the paragraph's own direction") {
    WritingScreen screen;
    screen.focus();
    screen.type("en to, tre");
    screen.press({Key::left, with_control});
    CHECK(caret_of(screen) == 7);
    screen.press({Key::left, with_both});
    screen.press({Key::left, with_both});
    CHECK(screen.selected() == "to, ");
    screen.press(Key::end);
    screen.press({Key::backspace, with_control});
    CHECK(screen.draft.text == "en to, ");
    screen.press(Key::home);
    screen.press({Key::erase, with_control});
    CHECK(screen.draft.text == " to, ");

    WritingScreen arabic;
    arabic.focus();
    arabic.type("السلام عليكم");
    arabic.press(Key::home);
    arabic.press({Key::left, with_control});
    CHECK(caret_of(arabic) == std::string("السلام").size());
    arabic.press({Key::right, with_control});
    CHECK(caret_of(arabic) == 0);
}

TEST_CASE("up and down keep to the column that they began in") {
    WritingScreen screen;
    screen.focus();
    screen.type("first line\n\nthird line");
    const float column = screen.caret().x;
    screen.press(Key::up);
    CHECK(caret_of(screen) == 11);
    screen.press(Key::up);
    CHECK(std::abs(screen.caret().x - column) < 8);
    screen.press(Key::down, 2);
    CHECK(screen.caret().x == column);
    screen.press({Key::up, with_shift});
    CHECK(screen.selected() == "\nthird line");
}

TEST_CASE("Home and End lead to the edges of the line, with Control to those of the text, and pages to those seen") {
    WritingScreen screen;
    screen.rules.lines_max = 2;
    screen.focus();
    screen.type("1a\n2b\n3c\n4d");
    screen.press(Key::home);
    CHECK(caret_of(screen) == 9);
    screen.press(Key::page_up);
    CHECK(caret_of(screen) == 3);
    screen.press(Key::end);
    CHECK(caret_of(screen) == 5);
    screen.press({Key::end, with_both});
    CHECK(screen.selected() == "\n3c\n4d");
    screen.press({Key::home, with_control});
    CHECK(caret_of(screen) == 0);
    screen.press(Key::page_down);
    CHECK(caret_of(screen) == 6);
}

TEST_CASE("a mouse selects by dragging, a word with two taps, a paragraph with three, and goes on by words") {
    WritingScreen screen;
    screen.focus();
    screen.type("one two three\nfour");
    const Point in_two{78, 155};
    const auto press = [&](Point at, int taps) { screen.frame({.pointer = at, .presses = {{at, true, taps}}}); };
    const auto lift = [&](Point at) { screen.frame({.pointer = at, .presses = {{at, false}}}); };
    press({40, 155}, 1);
    screen.frame({.pointer = {280, 155}});
    lift({280, 155});
    CHECK(screen.selected() == "one two three");
    press(in_two, 2);
    CHECK(screen.selected() == "two");
    screen.frame({.pointer = {120, 155}});
    CHECK(screen.selected() == "two three");
    screen.frame({.pointer = {42, 155}});
    CHECK(screen.selected() == "one two");
    lift({42, 155});
    press(in_two, 3);
    lift(in_two);
    CHECK(screen.selected() == "one two three");
    screen.frame({.pointer = {60, 182}, .presses = {{.at = {60, 182}, .is_down = true, .with = with_shift}}});
    CHECK(screen.selected().starts_with("one two three\nf"));
}

TEST_CASE("a selection can be cut and put elsewhere, and undone and done again") {
    WritingScreen screen;
    screen.focus();
    screen.type("one two");
    screen.press({Key::left, with_both});
    screen.ask(EditCommand::cut);
    CHECK(screen.draft.text == "one ");
    CHECK(screen.pocket.held == "two");
    screen.press(Key::home);
    screen.ask(EditCommand::paste);
    CHECK(screen.draft.text == "twoone ");
    screen.ask(EditCommand::undo);
    screen.ask(EditCommand::undo);
    CHECK(screen.draft.text == "one two");
    CHECK(screen.selected() == "two");
    screen.ask(EditCommand::redo);
    screen.ask(EditCommand::redo);
    CHECK(screen.draft.text == "twoone ");
    screen.ask(EditCommand::redo);
    CHECK(screen.draft.text == "twoone ");
}

TEST_CASE("what is pasted must be UTF-8, and is text without marks that turn it around") {
    WritingScreen screen;
    screen.focus();
    screen.type("a");
    screen.pocket.held = "b\xC3";
    screen.ask(EditCommand::paste);
    CHECK(screen.draft.text == "a");
    screen.pocket.held = "\u2068Mette\u2069\x07\ttel.\r\n\u202E12\u200F";
    screen.ask(EditCommand::paste);
    CHECK(screen.draft.text == "aMette tel.\n12\u200F");
}

} // namespace foothold::ui
