#include "app/ui/clean.hpp"
#include "tests/ui/writing_screen.hpp"

#include <array>
#include <random>

#include <catch2/catch_get_random_seed.hpp>

namespace foothold::ui {

namespace {

/// Pieces of many scripts, among them such as join with what stands beside them.
constexpr std::array pieces{
    "Hej ",   "å",     "a\u030A", "\u030A", "سلام ", "مَ",      "\u064E", "ሰላም",   "ትግርኛ ", "👩‍👩‍👧‍👦",
    "🇩🇰",     "🇩",     "\u200D",  "🏫",      "क्षि",   "்",       "தமிழ்",   "မြန်မာ", "한",    "\u1100",
    "\u1161", "12:30", ". ",      "\n",     "(",     "\u200F", "\u2067", "\x01",  "\r\n",  "\xE1",
    "日本",   " "};

class RandomHand {
public:
    RandomHand(WritingScreen& screen, std::uint32_t seed) : screen_(screen), random_(seed) {}

    void act() {
        switch (below(8)) {
        case 0:
        case 1:
            return screen_.type(text());
        case 2:
        case 3:
        case 4:
            return screen_.press({static_cast<Key>(static_cast<std::uint32_t>(Key::up) + below(10)), held()});
        case 5:
            return point();
        case 6:
            screen_.pocket.held = below(2) == 0 ? text() + text() + text() : screen_.pocket.held;
            return screen_.ask(static_cast<EditCommand>(below(6)));
        default:
            return screen_.frame({.strokes = {Composition{text(), below(4)}}}), screen_.type(below(2) == 0 ? "" : text());
        }
    }

    std::uint32_t below(std::uint32_t limit) { return static_cast<std::uint32_t>(random_() % limit); }

private:
    std::string text() { return pieces.at(below(static_cast<std::uint32_t>(pieces.size()))); }
    Modifiers held() { return {below(2) == 0, below(3) == 0}; }
    Point somewhere() { return {40.0f + static_cast<float>(below(220)), 145.0f + static_cast<float>(below(38))}; }

    void point() {
        const Point from = somewhere();
        const Point to = somewhere();
        const int taps = static_cast<int>(below(3)) + 1;
        screen_.frame({.pointer = from,
                       .presses = {{.at = from, .is_down = true, .taps = taps, .is_finger = below(2) == 0, .with = held()}}});
        screen_.frame({.pointer = to});
        screen_.frame({.pointer = to, .presses = {{to, false}}});
    }

    WritingScreen& screen_;
    std::mt19937 random_;
};

void check(const WritingScreen& screen, text::Breaks& breaks) {
    const Draft& draft = screen.draft;
    const auto bounds = breaks.grapheme_bounds(draft.text);
    REQUIRE(clean(draft.text, screen.rules.is_single_line()).value_or("not UTF-8") == draft.text);
    REQUIRE(std::ranges::find(bounds, draft.selection.caret.position) != bounds.end());
    REQUIRE(std::ranges::find(bounds, draft.selection.anchor) != bounds.end());
    REQUIRE(draft.letters == bounds.size() - 1);
    REQUIRE(draft.letters <= screen.rules.letters_max);
    REQUIRE(draft.text.size() <= screen.rules.bytes_max);
}

} // namespace

TEST_CASE("whatever is done in a field, its text stays whole, and undo and redo lead all the way back and forth") {
    const std::uint32_t seed = Catch::getSeed();
    text::Breaks breaks;
    for (std::uint32_t run = 0; run < 60; ++run) {
        INFO("seed " << seed << ", run " << run);
        WritingScreen screen(run % 2 == 0);
        screen.rules = {.bytes_max = 120, .letters_max = 40, .lines_max = run % 3 == 0 ? 1 : 3, .is_secret = run % 5 == 0};
        screen.focus();
        RandomHand hand{screen, seed + run};
        for (int step = 0; step < 120; ++step) {
            hand.act();
            check(screen, breaks);
        }
        screen.type(""); // no input method has anything in hand
        for (int step = 0; step < 130; ++step) screen.ask(EditCommand::redo);
        const std::string newest = screen.draft.text;
        for (int step = 0; step < 130; ++step) screen.ask(EditCommand::undo);
        CHECK(screen.draft.text.empty());
        check(screen, breaks);
        for (int step = 0; step < 130; ++step) screen.ask(EditCommand::redo);
        CHECK(screen.draft.text == newest);
        check(screen, breaks);
    }
}

} // namespace foothold::ui
