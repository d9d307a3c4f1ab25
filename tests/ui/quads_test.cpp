#include "app/shell/canvas.hpp"
#include "app/ui/quads.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <array>

#include <imgui.h>

namespace foothold::ui {

namespace {

/// From (10, 20) to (30, 60), showing twice as many numbers of the page.
std::array<ImDrawVert, vertices_per_quad> quad() {
    return {ImDrawVert{{10, 20}, {100, 200}, 1}, ImDrawVert{{30, 20}, {140, 200}, 1}, ImDrawVert{{30, 60}, {140, 280}, 1},
            ImDrawVert{{10, 60}, {100, 280}, 1}};
}

PixelRect place_of(const std::array<ImDrawVert, vertices_per_quad>& quad) {
    CHECK((quad[0].pos.x == quad[3].pos.x && quad[1].pos.x == quad[2].pos.x));
    CHECK((quad[0].pos.y == quad[1].pos.y && quad[2].pos.y == quad[3].pos.y));
    return {quad[0].pos.x, quad[0].pos.y, quad[2].pos.x, quad[2].pos.y};
}

PixelRect shown_by(const std::array<ImDrawVert, vertices_per_quad>& quad) {
    return {quad[0].uv.x, quad[0].uv.y, quad[2].uv.x, quad[2].uv.y};
}

std::array<ImDrawVert, vertices_per_quad> clipped(const PixelRect& inside) {
    auto vertices = quad();
    clip(vertices, inside);
    return vertices;
}

int draw_calls(const ImDrawData& data) {
    const auto draws = [](const ImDrawCmd& command) { return command.ElemCount > 0; };
    return static_cast<int>(std::ranges::count_if(data.CmdLists[0]->CmdBuffer, draws));
}

} // namespace

TEST_CASE("a rectangle inside of the clip is left alone") {
    const auto vertices = clipped({10, 20, 30, 60});
    CHECK(place_of(vertices) == PixelRect{10, 20, 30, 60});
    CHECK(shown_by(vertices) == PixelRect{100, 200, 140, 280});
}

TEST_CASE("a rectangle is cut at every side, and what it shows with it") {
    const auto vertices = clipped({15, 25, 28, 50});
    CHECK(place_of(vertices) == PixelRect{15, 25, 28, 50});
    CHECK(shown_by(vertices) == PixelRect{110, 210, 136, 260});
}

TEST_CASE("a mirrored rectangle is cut where it shows the other side") {
    auto vertices = quad();
    mirror(vertices);
    clip(vertices, {15, 0, 100, 100});
    CHECK(place_of(vertices) == PixelRect{15, 20, 30, 60});
    CHECK(shown_by(vertices) == PixelRect{130, 200, 100, 280});
}

TEST_CASE("of a rectangle outside of the clip nothing is left, and it shows nothing beyond its picture") {
    for (const PixelRect inside : {PixelRect{40, 0, 50, 100}, {0, 0, 5, 100}, {0, 0, 100, 15}, {0, 70, 100, 80}}) {
        const auto vertices = clipped(inside);
        CHECK(place_of(vertices).is_empty());
        CHECK(PixelRect{100, 200, 140, 280}.contains(shown_by(vertices)));
    }
}

TEST_CASE("a screen with lists that scroll and clip is one draw call") {
    const auto fonts = text::Fonts::open(FOOTHOLD_FONTS_DIR);
    REQUIRE(fonts.has_value());
    Surface surface(*fonts, 1);
    Tree& tree = surface.begin_frame({}, "en");
    tree.column({}, [&] {
        tree.column({.height = 50, .is_scrolling = true}, [&] {
            for (int row = 0; row < 9; ++row) tree.text("A row", {});
        });
        tree.text("Below", {});
    });
    surface.lay_out({200, 200}, {});
    shell::Canvas canvas;
    CHECK(draw_calls(canvas.draw(surface, 200, 200, 0.016f)) == 1);
}

} // namespace foothold::ui
