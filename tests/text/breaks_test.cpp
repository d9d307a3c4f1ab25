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
}
