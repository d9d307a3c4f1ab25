#include "tests/text/typesetting.hpp"

#include <catch2/catch_approx.hpp>
#include <set>

using namespace foothold;
using namespace foothold::text;
using Catch::Approx;

namespace {

const auto first_strong_isolate = std::string{"\u2068"};
const auto pop_isolate = std::string{"\u2069"};

std::string isolated(std::string_view text) { return first_strong_isolate + std::string{text} + pop_isolate; }

} // namespace

TEST_CASE("a directory without fonts is a message that names the file") {
    const auto opened = Fonts::open("/nowhere");
    REQUIRE_FALSE(opened);
    CHECK(opened.error() == Error{"text.font_missing", "/nowhere/NotoSans-Regular.ttf"});
}

TEST_CASE("semibold texts are as wide as in the pictures of the design") {
    Style style{.size_px = 28, .line_height_px = 36, .weight = Weight::semibold};
    CHECK(lay_out({.text = "Labour market and society", .style = style}).width_px == Approx(366).margin(1));
    style.size_px = 34;
    CHECK(lay_out({.text = "Good morning, Samira", .style = style}).width_px == Approx(373).margin(1));
    style.language = "ar";
    CHECK(lay_out({.text = "صباح الخير يا سميرة", .style = style}).width_px == Approx(287).margin(2));
}

TEST_CASE("Arabic letters take other shapes when they join") {
    const Layout alone = lay_out({.text = "ب", .style = body("ar")});
    const Layout joined = lay_out({.text = "ببب", .style = body("ar")});
    REQUIRE(joined.glyphs.size() >= 3);
    std::set<std::uint32_t> shapes;
    for (const Glyph& glyph : joined.glyphs) shapes.insert(glyph.id);
    CHECK(shapes.size() >= 3);
    CHECK_FALSE(shapes.contains(alone.glyphs.front().id));
}

TEST_CASE("lam and alef become one shape with two places for the caret") {
    const Layout layout = lay_out({.text = "لا", .style = body("ar")});
    REQUIRE(layout.clusters.size() == 2);
    CHECK(layout.clusters[0].begin == 2);
    CHECK(layout.clusters[0].x1 == Approx(layout.clusters[1].x0));
    CHECK(layout.clusters[0].x1 - layout.clusters[0].x0 == Approx(layout.clusters[1].x1 - layout.clusters[1].x0));
}

TEST_CASE("Arabic, Latin and numbers each keep their own direction in one line") {
    const std::string text = "غرفة B12 في 10:00";
    const Layout layout = lay_out({.text = text, .style = body("ar")});
    CHECK(layout.is_rtl);
    CHECK(visual_text(text, layout) == "10:00 يف B12 ةفرغ");
}

TEST_CASE("an isolated Danish name does not pull its neighbours to the other side") {
    const std::string text = "اسمها " + isolated("Mette (Aalborg)") + ", 20.";
    const Layout layout = lay_out({.text = text, .style = body("ar"), .direction = Direction::rtl});
    CHECK(visual_text(text, layout) == ".20 ,Mette (Aalborg) اهمسا");
    CHECK_FALSE(has_missing_glyph(layout));
}

TEST_CASE("isolates take no room and show no glyph") {
    const Style style = body("da");
    const Layout plain = lay_out({.text = "Mette", .style = style});
    const Layout isolate = lay_out({.text = isolated("Mette"), .style = style});
    CHECK(isolate.width_px == plain.width_px);
    CHECK(isolate.glyphs.size() == plain.glyphs.size());
}

TEST_CASE("a text without letters takes the direction of the interface") {
    const Style style = body("ar");
    CHECK(lay_out({.text = "20 %", .style = style, .direction = Direction::automatic_rtl}).is_rtl);
    CHECK_FALSE(lay_out({.text = "20 %", .style = style, .direction = Direction::automatic}).is_rtl);
    CHECK_FALSE(lay_out({.text = "Aalborg", .style = style, .direction = Direction::automatic_rtl}).is_rtl);
    CHECK(lay_out({.text = "", .style = style, .direction = Direction::automatic_rtl}).is_rtl);
}

TEST_CASE("lines start and baselines stand at the same place whatever the script") {
    const Layout latin = lay_out({.text = "Samira", .style = body("en")});
    const Layout arabic = lay_out({.text = "سميرة", .style = body("ar")});
    const Layout ethiopic = lay_out({.text = "ሳሚራ", .style = body("ti")});
    for (const Layout& layout : {latin, arabic, ethiopic}) {
        CHECK(layout.height_px == 28);
        CHECK(layout.lines.front().baseline == latin.lines.front().baseline);
    }
}

TEST_CASE("start, centre and end are mirrored for right-to-left text") {
    Request request{.text = "سميرة", .style = body("ar"), .width_px = 300};
    CHECK(lay_out(request).lines[0].x + lay_out(request).width_px == Approx(300));
    request.align = Align::end;
    CHECK(lay_out(request).lines[0].x == Approx(0).margin(0.01));
    request.align = Align::center;
    CHECK(lay_out(request).lines[0].x == Approx((300 - lay_out(request).width_px) / 2));
}

TEST_CASE("an icon fills its em square in the middle of the line") {
    const Layout layout = lay_out({.text = "\uE5CA", .style = {.size_px = 24, .line_height_px = 48, .family = Family::icons}});
    CHECK(layout.width_px == 24);
    CHECK(layout.lines[0].baseline == 36);
    CHECK_FALSE(has_missing_glyph(layout));
}
