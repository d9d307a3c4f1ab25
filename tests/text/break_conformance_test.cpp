#include "app/text/breaks.hpp"
#include "app/text/utf8.hpp"
#include "tests/text/unicode_data.hpp"

#include <array>
#include <sstream>
#include <string_view>
#include <unicode/uchar.h>

using namespace foothold::text;

namespace {

/// A line such as "÷ 0061 × 0308 ÷": characters, and before each and after the last one whether the text may be parted there.
struct BreakLine {
    explicit BreakLine(const std::string& line) {
        std::istringstream words{line};
        for (std::string word; words >> word;) {
            if (word == "÷" || word == "×") {
                parts.push_back(word == "÷");
            } else {
                characters += static_cast<char32_t>(std::stoul(word, nullptr, 16));
            }
        }
    }

    bool begins_a_piece(std::size_t at) const { return at == 0 || parts[at]; }

    std::u32string characters;
    std::vector<bool> parts;
};

bool is_grapheme(const Boundary& boundary) { return boundary.grapheme; }
bool may_end_line(const Boundary& boundary) { return boundary.line_may_end; }

ULineBreak line_break_class(char32_t character) {
    return static_cast<ULineBreak>(u_getIntPropertyValue(static_cast<UChar32>(character), UCHAR_LINE_BREAK));
}

bool is_mark(char32_t character) {
    const ULineBreak type = line_break_class(character);
    return type == U_LB_COMBINING_MARK || type == U_LB_ZWJ;
}

bool is_letter(char32_t character) {
    constexpr std::array letters{U_LB_ALPHABETIC, U_LB_AMBIGUOUS, U_LB_UNKNOWN, U_LB_SURROGATE, U_LB_COMPLEX_CONTEXT};
    return std::ranges::find(letters, line_break_class(character)) != letters.end();
}

std::size_t after_marks(const BreakLine& line, std::size_t at) {
    while (at < line.characters.size() && is_mark(line.characters[at])) ++at;
    return at;
}

/// ICU follows CLDR: no line ends between a hyphen that begins a word and the word ("-a", LB 20.09), nor between a point and a
/// digit
/// ("a.2", rule LB 25 as it stands, where the file takes example 7 of UAX 14), so that one may end before " .35" (LB 14a).
void join_signs(BreakLine& line) {
    for (std::size_t at = 0; at < line.characters.size(); ++at) {
        const std::size_t next = after_marks(line, at + 1);
        if (next == line.characters.size()) return;
        const ULineBreak sign = line_break_class(line.characters[at]);
        const bool before_word = sign == U_LB_HYPHEN && line.begins_a_piece(at) && is_letter(line.characters[next]);
        const bool before_digit = sign == U_LB_INFIX_NUMERIC && line_break_class(line.characters[next]) == U_LB_NUMERIC;
        if (before_word || before_digit) line.parts[next] = false;
        if (before_digit && at > 0 && line.characters[at - 1] == U' ') line.parts[at] = true;
    }
}

/// A line of ours never ends inside a grapheme, as that could not be drawn or selected: not between a space and a mark on it.
void join_graphemes(BreakLine& line, const Analysis& analysis) {
    for (std::size_t at = 1; at < line.characters.size(); ++at) {
        if (!analysis.boundaries[at].grapheme) line.parts[at] = false;
    }
}

/// CLDR takes the colon out of the signs that hold a word together, in all languages but Finnish and Swedish.
void part_at_colons(BreakLine& line) {
    for (std::size_t at = 1; at < line.characters.size(); ++at) {
        if (line.characters[at] != U':' || line.parts[at]) continue;
        line.parts[at] = true;
        line.parts[after_marks(line, at + 1)] = true;
    }
}

void append_utf8(std::string& text, char32_t character) {
    const auto rest = [&](int shift) { return static_cast<char>(0x80U | (character >> shift & 0x3FU)); };
    if (character < 0x80) return void(text += static_cast<char>(character));
    if (character < 0x800) return void(text.append({static_cast<char>(0xC0U | character >> 6U), rest(0)}));
    if (character < 0x10000) return void(text.append({static_cast<char>(0xE0U | character >> 12U), rest(6), rest(0)}));
    text.append({static_cast<char>(0xF0U | character >> 18U), rest(12), rest(6), rest(0)});
}

bool is_white_space(char32_t character) { return character == U' ' || character == U'\n' || character == U'\t'; }

/// Whether steps by words from every character stop where the line says, but for white space and ends of lines, which they go
/// over.
bool steps_agree(Breaks& breaks, const BreakLine& line) {
    std::string text;
    for (const char32_t character : line.characters) append_utf8(text, character);
    std::u32string characters;
    std::vector<std::uint32_t> offsets;
    decode_utf8(text, characters, offsets);
    for (std::size_t from = 0; from < characters.size(); ++from) {
        std::size_t to = from + 1;
        while (to < characters.size() && (!line.parts[to] || is_white_space(characters[to - 1]))) ++to;
        if (breaks.next_word(text, offsets[from], 1) != offsets[to]) return false;
    }
    return true;
}

} // namespace

TEST_CASE("graphemes agree with every line of GraphemeBreakTest.txt") {
    Breaks breaks;
    Tally tally;
    for_each_line("auxiliary/GraphemeBreakTest.txt", [&](const std::string& text) {
        const BreakLine line{text};
        Analysis analysis;
        analysis.characters = line.characters;
        breaks.find(analysis, "en");
        tally.count(std::ranges::equal(analysis.boundaries, line.parts, {}, is_grapheme), text);
    });
    CAPTURE(tally.failed);
    CHECK(tally.failed.empty());
    CHECK(tally.passed > 600);
}

TEST_CASE("lines end where LineBreakTest.txt says, but for two rules of CLDR and the integrity of graphemes") {
    Breaks breaks;
    Tally tally;
    int tailored_by_cldr = 0;
    int tailored_by_graphemes = 0;
    for_each_line("auxiliary/LineBreakTest.txt", [&](const std::string& text) {
        const BreakLine original{text};
        BreakLine line = original;
        join_signs(line);
        tailored_by_cldr += line.parts != original.parts ? 1 : 0;
        const BreakLine before = line;
        Analysis analysis;
        analysis.characters = line.characters;
        breaks.find(analysis, "en");
        join_graphemes(line, analysis);
        tailored_by_graphemes += line.parts != before.parts ? 1 : 0;
        tally.count(std::ranges::equal(analysis.boundaries, line.parts, {}, may_end_line), text);
    });
    CAPTURE(tally.failed);
    if (!is_of_icu_version("auxiliary/LineBreakTest.txt")) {
        CHECK(tally.failed.size() < 10);
        CHECK(tally.passed > 7'654);
        return;
    }
    CHECK(tally.failed.empty());
    CHECK(tally.passed == 7'654);
    CHECK(tailored_by_cldr == 22);
    CHECK(tailored_by_graphemes == 315);
}

TEST_CASE("steps by words stop where WordBreakTest.txt says, but for the colon") {
    Breaks breaks;
    Tally tally;
    int tailored = 0;
    for_each_line("auxiliary/WordBreakTest.txt", [&](const std::string& text) {
        const BreakLine original{text};
        BreakLine line = original;
        part_at_colons(line);
        tailored += line.parts != original.parts ? 1 : 0;
        tally.count(steps_agree(breaks, line), text);
    });
    CAPTURE(tally.failed);
    CHECK(tally.failed.empty());
    CHECK(tally.passed >= 1'823);
    CHECK(tailored == 15);
}
