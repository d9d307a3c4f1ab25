#include "tests/text/typesetting.hpp"

using namespace foothold::text;

namespace {

bool ends_in_ellipsis(const Layout& layout) {
    const Layout ellipsis = lay_out({.text = "\u2026", .style = body("en")});
    return std::ranges::any_of(layout.glyphs, [&](const Glyph& glyph) {
        return glyph.id == ellipsis.glyphs[0].id && glyph.font == ellipsis.glyphs[0].font;
    });
}

} // namespace

TEST_CASE("a text that fits has no ellipsis") {
    const Layout layout = lay_out({.text = "Aalborg", .style = body("en"), .width_px = 200, .lines_max = 1});
    CHECK_FALSE(layout.is_truncated);
    CHECK_FALSE(ends_in_ellipsis(layout));
}

TEST_CASE("a text that does not fit ends in an ellipsis, inside its box") {
    const std::string_view english = "You decide yourself whether you want to share this with your mentor";
    const std::string_view arabic = "أنت تقرر بنفسك ما إذا كنت تريد مشاركة هذا مع مرشدك في البرنامج";
    const std::string_view tigrinya = "እዞም ሰባት ዘፍቀድኩምዎ ሓበሬታ ጥራይ ይርእዩ።";
    for (const std::string_view text : {english, arabic, tigrinya}) {
        for (const int lines_max : {1, 2}) {
            const Layout layout = lay_out({.text = text, .style = body("en"), .width_px = 130, .lines_max = lines_max});
            CHECK(layout.is_truncated);
            CHECK(layout.lines.size() == static_cast<std::size_t>(lines_max));
            CHECK(layout.width_px <= 130);
            CHECK(layout.byte_count == text.size());
            CHECK(ends_in_ellipsis(layout));
        }
    }
}

TEST_CASE("the ellipsis of a right-to-left text stands at the left") {
    const Layout layout = lay_out({.text = "محفوظ على هذا الجهاز", .style = body("ar"), .width_px = 90, .lines_max = 1});
    REQUIRE(layout.is_truncated);
    const Layout ellipsis = lay_out({.text = "\u2026", .style = body("ar")});
    CHECK(layout.glyphs.front().id == ellipsis.glyphs.front().id);
}

TEST_CASE("an ellipsis also stands for lines that nothing wraps") {
    const Layout layout = lay_out({.text = "one\ntwo\nthree", .style = body("en"), .lines_max = 2});
    CHECK(layout.is_truncated);
    CHECK(layout.lines.size() == 2);
    CHECK(ends_in_ellipsis(layout));
}

TEST_CASE("where there is hardly any room there is still an answer") {
    const Layout layout = lay_out({.text = "Aalborg er en by", .style = body("da"), .width_px = 5, .lines_max = 1});
    CHECK(layout.is_truncated);
    CHECK_FALSE(layout.lines.empty());
}
