#include "tests/text/typesetting.hpp"

#include <random>

using namespace foothold::text;
using namespace std::string_literals;

TEST_CASE("each ill-formed piece of UTF-8 shows as one replacement character") {
    const std::string replacement = "\uFFFD";
    const auto width_of = [](std::string_view text) { return lay_out({.text = text, .style = body("en")}).width_px; };
    CHECK(width_of("a\xFF") == width_of("a" + replacement));
    CHECK(width_of("\xE2\x82") == width_of(replacement));
    CHECK(width_of("\xE2\x82"s + "x") == width_of(replacement + "x"));
    CHECK(width_of("\xC0\xAF") == width_of(replacement + replacement));
    CHECK(width_of("\xED\xA0\x80") == width_of(replacement + replacement + replacement));
}

TEST_CASE("a NUL and other control characters take no room") {
    const Style style = body("en");
    const auto text = "Aal\0borg\x01\x7F"s;
    CHECK(lay_out({.text = text, .style = style}).width_px == lay_out({.text = "Aalborg", .style = style}).width_px);
}

TEST_CASE("a grapheme of a megabyte is laid out") {
    std::string text = "a";
    while (text.size() < 1'000'000) text += "\u0301";
    const Layout layout = lay_out({.text = text, .style = body("en"), .width_px = 100, .lines_max = 2});
    CHECK(layout.lines.size() == 1);
    CHECK(layout.byte_count == text.size());
}

TEST_CASE("a word of a hundred thousand letters is cut into lines") {
    const Layout layout = lay_out({.text = std::string(100'000, 'x'), .style = body("en"), .width_px = 200});
    CHECK(layout.lines.size() > 4'000);
}

TEST_CASE("isolates nested deeper than the algorithm allows are laid out") {
    std::string text;
    for (int i = 0; i < 500; ++i) text += "\u2067a\u202Eا";
    CHECK_FALSE(lay_out({.text = text, .style = body("ar"), .width_px = 80}).lines.empty());
}

TEST_CASE("random bytes keep every promise of a layout") {
    std::minstd_rand random{20261123};
    const std::vector<std::string> pieces{"a",        " ",      "\n",     "\r", "ا", "ل", "ሰ",  "\u0301",           "\u200D",
                                          "\u2067",   "\u2069", "\u202E", "9",  "(", ")", "\t", "\xF0\x9F\x91\xA9", "\xFF",
                                          "\xE2\x82", "\u00AD", "\u2028", "ّ"};
    Shaper shaper{fonts()};
    for (int round = 0; round < 500; ++round) {
        std::string text;
        for (auto length = random() % 60; length > 0; --length) text += pieces[random() % pieces.size()];
        const Request request{.text = text,
                              .style = body("ar"),
                              .width_px = static_cast<float>(random() % 120),
                              .direction = static_cast<Direction>(random() % 4),
                              .lines_max = static_cast<int>(random() % 3)};
        const auto layout = shaper.layout(request);
        CAPTURE(text);
        REQUIRE_FALSE(layout->lines.empty());
        REQUIRE(layout->lines.back().end == text.size());
        for (const Cluster& cluster : layout->clusters) REQUIRE(cluster.begin <= cluster.end);
        const Caret caret = layout->hit(static_cast<float>(random() % 100), static_cast<float>(random() % 100));
        REQUIRE(caret.position <= text.size());
        REQUIRE(layout->move(caret, 1).position <= text.size());
    }
}
