#include "tests/shell/writing_window.hpp"

namespace foothold::shell {

namespace {

constexpr SDL_Keycode arabic_ve = 0x0624; ///< on the key with C on it

} // namespace

TEST_CASE("Arabic, Tigrinya, Danish and emoji are written in a window and erased letter by letter") {
    WritingWindow window;
    window.type("مَرحبا");
    window.type(" ሰላም ");
    window.type("å");
    window.type("a\u030A");
    window.type("👩‍👩‍👧‍👦");
    CHECK(window.text() == "مَرحبا ሰላም åa\u030A👩‍👩‍👧‍👦");
    window.press(SDLK_BACKSPACE);
    CHECK(window.text() == "مَرحبا ሰላም åa\u030A");
    window.press(SDLK_BACKSPACE);
    CHECK(window.text() == "مَرحبا ሰላም å");
    window.press(SDLK_BACKSPACE);
    window.press(SDLK_BACKSPACE);
    window.press(SDLK_BACKSPACE);
    CHECK(window.text() == "مَرحبا ሰላ");
    window.press(SDLK_HOME, KMOD_LCTRL);
    window.press(SDLK_DELETE);
    CHECK(window.text() == "رحبا ሰላ");
}

TEST_CASE("what an input method has in hand is shown, becomes text when it is typed, and goes with the focus") {
    WritingWindow window;
    window.type("ab");
    window.press(SDLK_LEFT);
    const float before = window.entry()->caret.x;
    window.compose("ሰላ", 1);
    CHECK(window.text() == "ab");
    CHECK(window.shows("aሰላb"));
    const float inside = window.entry()->caret.x;
    CHECK(inside > before);
    window.compose("ሰላምኩምመኽሪብጽሒት", 14);
    CHECK(window.shows("aሰላምኩምመኽሪብጽሒትb"));
    CHECK(window.entry()->caret.x > inside);
    window.type("ሰላም");
    CHECK(window.text() == "aሰላምb");
    window.compose("ሰ", 1);
    window.tap(WritingWindow::beside_field);
    CHECK(window.text() == "aሰላምb");
    CHECK_FALSE(window.shows("aሰሰላምb"));
    CHECK(SDL_IsTextInputActive() == SDL_FALSE);
    window.tap(WritingWindow::in_field);
    CHECK(SDL_IsTextInputActive() == SDL_TRUE);
    CHECK(window.shows("aሰላምb"));
}

TEST_CASE("text goes through SDL's clipboard and back, on an Arabic keyboard too") {
    WritingWindow window;
    window.type("سلام Åse");
    window.press(SDLK_a, KMOD_LCTRL);
    window.press(arabic_ve, SDL_SCANCODE_C, KMOD_LCTRL);
    CHECK(window.clipboard.text() == "سلام Åse");
    window.press(SDLK_END);
    window.press(SDLK_v, KMOD_RCTRL);
    CHECK(window.text() == "سلام Åseسلام Åse");
    window.press(SDLK_LEFT, KMOD_LCTRL | KMOD_LSHIFT);
    window.press(SDLK_DELETE, KMOD_LSHIFT);
    window.press(SDLK_HOME, KMOD_LCTRL);
    window.press(SDLK_INSERT, KMOD_LSHIFT);
    CHECK(window.text().starts_with(window.clipboard.text()));
    window.clipboard.put("\xFF\xFE");
    const std::string before = window.text();
    window.press(SDLK_v, KMOD_LCTRL);
    CHECK(window.text() == before);
}

TEST_CASE("AltGr types, although the keyboard says that Control is held") {
    WritingWindow window;
    window.type("abc");
    window.press(SDLK_a, KMOD_LCTRL | KMOD_RALT);
    window.type("ą");
    CHECK(window.text() == "abcą");
}

TEST_CASE("steps are taken back and done again with the usual keys") {
    WritingWindow window;
    for (const char* piece : {"god", " ", "dag"}) window.type(piece);
    window.press(SDLK_z, KMOD_LCTRL);
    CHECK(window.text() == "god ");
    window.press(SDLK_z, KMOD_LCTRL);
    CHECK(window.text().empty());
    window.press(SDLK_z, KMOD_LCTRL | KMOD_LSHIFT);
    CHECK(window.text() == "god ");
    window.press(SDLK_y, KMOD_LCTRL);
    CHECK(window.text() == "god dag");
}

TEST_CASE("a selection goes across a change of direction and is replaced by what is typed") {
    WritingWindow window;
    window.type("Hej سلام du");
    window.press(SDLK_HOME);
    for (int step = 0; step < 6; ++step) window.press(SDLK_RIGHT, KMOD_LSHIFT);
    CHECK(window.selected() == "Hej سل");
    window.type("ሰ");
    CHECK(window.text() == "ሰام du");
    window.press(SDLK_RIGHT, KMOD_LCTRL | KMOD_LSHIFT);
    CHECK(window.selected() == "ام");
    window.press(SDLK_BACKSPACE);
    CHECK(window.text() == "ሰ du");
}

TEST_CASE("a mouse drags over text, and two taps select a word") {
    WritingWindow window;
    window.type("one two three");
    window.button({41, 180}, true);
    window.move({380, 180});
    CHECK(window.selected() == "one two three");
    window.button({380, 180}, false);
    window.tap({85, 180}, 2);
    CHECK(window.selected() == "two");
    window.tap({85, 180}, 3);
    CHECK(window.selected() == "one two three");
    SDL_SetModState(KMOD_LSHIFT);
    window.tap({41, 180});
    SDL_SetModState(KMOD_NONE);
    CHECK(window.draft.selection.caret.position == 0);
}

TEST_CASE("a finger that rests selects a word and is offered what can be done with it") {
    WritingWindow window(true);
    window.type("مرحبا يا صديقي");
    window.button({345, 180}, true, 1, true);
    CHECK(window.draft.selection.is_empty());
    window.wait(0.6);
    CHECK(window.selected() == "مرحبا");
    CHECK(window.shows("Copy"));
    window.button({345, 180}, false, 1, true);
    window.press(SDLK_c, KMOD_LCTRL);
    CHECK(window.clipboard.text() == "مرحبا");
    CHECK_FALSE(window.shows("Copy"));
}

TEST_CASE("the other mouse button and the menu key open the bar, Escape closes it") {
    WritingWindow window;
    window.type("abc");
    window.button({50, 180}, true, 1, false, SDL_BUTTON_RIGHT);
    window.button({50, 180}, false, 1, false, SDL_BUTTON_RIGHT);
    CHECK(window.shows("Select all"));
    window.press(SDLK_ESCAPE);
    CHECK_FALSE(window.shows("Select all"));
    window.press(SDLK_F10, KMOD_LSHIFT);
    CHECK(window.shows("Select all"));
}

} // namespace foothold::shell
