#include "app/text/breaks.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>

using namespace foothold::text;

TEST_CASE("Delete and Backspace take a whole grapheme") {
    Breaks breaks;
    const std::string text = "e\u0301\U0001F469\u200D\U0001F467x";
    CHECK(breaks.next_grapheme(text, 0, 1) == 3);
    CHECK(breaks.next_grapheme(text, 3, 1) == 14);
    CHECK(breaks.next_grapheme(text, 14, -1) == 3);
    CHECK(breaks.next_grapheme(text, 15, 1) == 15);
    CHECK(breaks.next_grapheme(text, 0, -1) == 0);
}

TEST_CASE("a step by words goes over the white space after them") {
    Breaks breaks;
    const std::string text = "den gode  by";
    CHECK(breaks.next_word(text, 0, 1) == 3);
    CHECK(breaks.next_word(text, 3, 1) == 8);
    CHECK(breaks.next_word(text, 12, -1) == 10);
    CHECK(breaks.next_word(text, 10, -1) == 4);
    CHECK(breaks.next_word(text, 12, 1) == 12);
    CHECK(breaks.next_word("den\ngode", 3, 1) == 8);
    CHECK(breaks.next_word("den\ngode", 4, -1) == 0);
}

TEST_CASE("a touch finds the word, the sign or the white space under it") {
    Breaks breaks;
    const std::string text = "سلام, by";
    using Word = std::pair<std::uint32_t, std::uint32_t>;
    CHECK(breaks.word_at(text, 3) == Word{0, 8});
    CHECK(breaks.word_at(text, 8) == Word{8, 9});
    CHECK(breaks.word_at(text, 9) == Word{9, 10});
    CHECK(breaks.word_at(text, 10) == Word{10, 12});
    CHECK(breaks.word_at(text, 40) == Word{10, 12});
    CHECK(breaks.word_at("", 0) == Word{0, 0});
}

TEST_CASE("a letter with more marks than any language has is several, as a layout has it") {
    Breaks breaks;
    std::string text = "x";
    for (int count = 0; count < 100; ++count) text += "\u0301";
    const auto bounds = breaks.grapheme_bounds(text);
    CHECK(bounds == std::vector<std::uint32_t>{0, 1 + 2 * (grapheme_length_max - 1), 201});
    CHECK(breaks.next_grapheme(text, 201, -1) == bounds[1]);
}
