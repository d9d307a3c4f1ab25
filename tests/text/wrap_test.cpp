#include "tests/text/typesetting.hpp"

using namespace foothold::text;

namespace {

std::vector<std::string> lines_of(std::string_view text, const Layout& layout) {
    std::vector<std::string> lines;
    for (const Line& line : layout.lines) lines.push_back(line_text(text, line));
    return lines;
}

} // namespace

TEST_CASE("lines end where a word does, and white space hangs over") {
    const std::string_view text = "The bus to Aalborg leaves at nine";
    const Layout layout = lay_out({.text = text, .style = body("en"), .width_px = 120});
    CHECK(lines_of(text, layout) == std::vector<std::string>{"The bus to ", "Aalborg ", "leaves at ", "nine"});
    for (const Line& line : layout.lines) CHECK(line.width_px <= 120);
    CHECK(layout.height_px == 4 * 28);
}

TEST_CASE("a line ends where the text says so, and after a last line end there is an empty line") {
    const std::string_view text = "one\ntwo\r\n\nthree\n";
    const Layout layout = lay_out({.text = text, .style = body("en")});
    CHECK(lines_of(text, layout) == std::vector<std::string>{"one\n", "two\r\n", "\n", "three\n", ""});
    CHECK_FALSE(has_missing_glyph(layout));
}

TEST_CASE("an empty text has one empty line") {
    const Layout layout = lay_out({.text = "", .style = body("en"), .width_px = 100});
    REQUIRE(layout.lines.size() == 1);
    CHECK(layout.width_px == 0);
    CHECK(layout.height_px == 28);
}

TEST_CASE("a word wider than the line is cut between graphemes") {
    for (const std::string_view text : {"Speciallægepraksisplanlægning", "نننننننننننننننننننننن", "ሰላምሰላምሰላምሰላምሰላም"}) {
        const Layout layout = lay_out({.text = text, .style = body("da"), .width_px = 60});
        CHECK(layout.lines.size() > 2);
        for (const Line& line : layout.lines) CHECK(line.width_px <= 66);
    }
}

TEST_CASE("a box narrower than a letter still holds one letter a line") {
    const Layout layout = lay_out({.text = "abc", .style = body("en"), .width_px = 1});
    CHECK(layout.lines.size() == 3);
}

TEST_CASE("a price, a time and a name in brackets are not torn apart") {
    const std::string_view text = "kl. 10:00 (Mette) 200,50 kr.";
    const Layout layout = lay_out({.text = text, .style = body("da"), .width_px = 75});
    CHECK(lines_of(text, layout) == std::vector<std::string>{"kl. ", "10:00 ", "(Mette) ", "200,50 ", "kr."});
}
