#include "tests/text/typesetting.hpp"

#include <catch2/catch_approx.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace foothold::text;
using Catch::Approx;

namespace {

struct Sample {
    const char* language;
    const char* text;
};

constexpr Sample english{"en", "Meet your mentor, Birgitte, at the café in Building A"};
constexpr Sample arabic{"ar", "القاعة 1، مع المعلّم Henrik في المبنى B الساعة 16:00"};
constexpr Sample tigrinya{"ti", "መካሪትኩም ብሪጊተ ሎሚ ክሳብ 20:00 ትምልስ Avnstrup"};

float middle(const Line& line) { return (line.top + line.bottom) / 2; }

bool is_on_screen(const Cluster& cluster) { return cluster.x1 > cluster.x0; }

} // namespace

TEST_CASE("a touch on either half of a grapheme puts the caret on that side of it") {
    const Sample sample = GENERATE(english, arabic, tigrinya);
    const Layout layout = lay_out({.text = sample.text, .style = body(sample.language), .width_px = 170});
    REQUIRE(layout.lines.size() > 2);
    for (const Line& line : layout.lines) {
        for (std::uint32_t i = line.cluster_begin; i < line.cluster_end; ++i) {
            const Cluster& cluster = layout.clusters[i];
            if (!is_on_screen(cluster)) continue;
            const float quarter = (cluster.x1 - cluster.x0) / 4;
            const Caret left = layout.hit(cluster.x0 + quarter, middle(line));
            const Caret right = layout.hit(cluster.x1 - quarter, middle(line));
            CHECK(left == (cluster.is_rtl ? Caret{cluster.end, true} : Caret{cluster.begin, false}));
            CHECK(right == (cluster.is_rtl ? Caret{cluster.begin, false} : Caret{cluster.end, true}));
            CHECK(layout.caret_rectangle(left).x0 == Approx(cluster.x0).margin(0.01));
            CHECK(layout.caret_rectangle(right).x0 == Approx(cluster.x1).margin(0.01));
            CHECK(layout.caret_rectangle(left).y0 == line.top);
        }
    }
}

TEST_CASE("every byte of a text belongs to exactly one grapheme of its layout") {
    const Sample sample = GENERATE(english, arabic, tigrinya);
    const std::string_view text = sample.text;
    const Layout layout = lay_out({.text = text, .style = body(sample.language), .width_px = 170});
    std::vector<int> owners(text.size());
    for (const Cluster& cluster : layout.clusters) {
        for (std::uint32_t byte = cluster.begin; byte < cluster.end; ++byte) ++owners[byte];
    }
    CHECK(owners == std::vector<int>(text.size(), 1));
}

TEST_CASE("the arrow keys walk through all of a line as the eye sees it") {
    const Sample sample = GENERATE(english, arabic, tigrinya);
    const Layout layout = lay_out({.text = sample.text, .style = body(sample.language)});
    Caret caret = layout.hit(-1, 5);
    float x = layout.caret_rectangle(caret).x0;
    std::size_t steps = 0;
    for (Caret next = layout.move(caret, 1); next != caret; next = layout.move(caret, 1)) {
        CHECK(layout.caret_rectangle(next).x0 > x);
        x = layout.caret_rectangle(next).x0;
        caret = next;
        ++steps;
    }
    CHECK(steps == static_cast<std::size_t>(std::ranges::count_if(layout.clusters, is_on_screen)));
    for (std::size_t i = 0; i < steps; ++i) caret = layout.move(caret, -1);
    CHECK(layout.caret_rectangle(caret).x0 == Approx(layout.caret_rectangle(layout.hit(-1, 5)).x0));
}

TEST_CASE("up and down keep the place in the line and stop at the ends of the text") {
    const Layout layout = lay_out({.text = english.text, .style = body("en"), .width_px = 170});
    const Caret second = layout.move_line({3, false}, 1, 40);
    CHECK(layout.line_of(second) == 1);
    CHECK(layout.caret_rectangle(second).x0 == Approx(40).margin(8));
    CHECK(layout.move_line({3, false}, -1, 40) == Caret{0, false});
    CHECK(layout.move_line({layout.byte_count, true}, 1, 40).position == layout.byte_count);
}

TEST_CASE("a selection across a change of direction is painted in pieces, without the text between them") {
    const std::string_view text = "ab سلام cd";
    const Layout layout = lay_out({.text = text, .style = body("en")});
    const auto half_way = layout.selection_rectangles(0, 7); // "ab سل"
    REQUIRE(half_way.size() == 2);
    CHECK(half_way[0].x1 < half_way[1].x0);
    const auto all = layout.selection_rectangles(static_cast<std::uint32_t>(text.size()), 0);
    REQUIRE(all.size() == 1);
    CHECK(all[0].x1 - all[0].x0 == Approx(layout.width_px));
}

TEST_CASE("a caret between two directions goes with the letter that it belongs to") {
    const std::string_view text = "ab سلام";
    const Layout layout = lay_out({.text = text, .style = body("en")});
    CHECK_FALSE(layout.is_rtl_at({3, true}));
    CHECK(layout.is_rtl_at({3, false}));
    CHECK(layout.is_rtl_at({static_cast<std::uint32_t>(text.size()), true}));
    CHECK(layout.mixes_directions(0));
    CHECK_FALSE(lay_out({.text = "سلام", .style = body("ar")}).mixes_directions(0));
}

TEST_CASE("the caret of an empty field stands where its first letter will") {
    const Layout ltr = lay_out({.text = "", .style = body("en"), .width_px = 100});
    const Layout rtl = lay_out({.text = "", .style = body("ar"), .width_px = 100, .direction = Direction::automatic_rtl});
    CHECK(ltr.caret_rectangle(ltr.hit(50, 5)).x0 == 0);
    CHECK(rtl.caret_rectangle(rtl.hit(50, 5)).x0 == 100);
}
