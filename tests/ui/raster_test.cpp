#include "app/shell/offscreen.hpp"
#include "app/ui/quads.hpp"
#include "tests/shell/difference.hpp"

#include <catch2/catch_test_macros.hpp>

#include <array>
#include <functional>

#include <imgui.h>
#include <imgui_internal.h>

namespace foothold::ui {

namespace {

constexpr int side = 64;
using Drawing = shell::Offscreen::Drawing;

struct Pair {
    shell::Image own;
    shell::Image by_sdl;
};

/// A page with a disc, a ring and letters on it, and what is drawn of it: with loops of our own, and by SDL.
class Easel {
public:
    Easel() {
        surface_.begin_frame({}, "en");
        surface_.lay_out({side, side}, {});
        disc = surface_.page().disc(10);
    }

    Pair draw(const std::function<void(ImDrawList&)>& what) { return {image(Drawing::own, what), image(Drawing::by_sdl, what)}; }

    /// Shows these texels there.
    void quad(ImDrawList& list, PixelRect box, PixelRect texels, ImU32 color) const {
        const text::Corner from{box.x0, box.y0, texels.x0, texels.y0};
        const text::Corner until{box.x1, box.y1, texels.x1, texels.y1};
        const text::Picture picture = text::Picture::between(from, until);
        const text::Corner scale{1, 1, 1.0f / static_cast<float>(Page::width_px), 1.0f / height()};
        place(reserve_quads(list, 1), {&picture, 1}, {scale, {}}, color);
    }

    PixelRect texels_of(const Sprite& sprite) const {
        const auto x = static_cast<float>(sprite.x);
        const auto y = static_cast<float>(sprite.y);
        return {x, y, x + static_cast<float>(sprite.width), y + static_cast<float>(sprite.height)};
    }
    PixelRect solid() { return texels_of(surface_.page().solid()); }

    float height() const { return static_cast<float>(surface_height_); }

    Sprite disc;

private:
    shell::Image image(Drawing drawing, const std::function<void(ImDrawList&)>& what) {
        auto screen = shell::Offscreen::create(side, side, drawing);
        REQUIRE(screen.has_value());
        ImDrawListSharedData shared;
        ImDrawList list(&shared);
        list._ResetForNewFrame();
        list.PushClipRect({0, 0}, {side, side});
        list.PushTextureID(nullptr);
        what(list);
        ImDrawList* lists[]{&list};
        ImDrawData data;
        data.CmdLists = lists;
        data.CmdListsCount = 1;
        screen->draw(data, surface_);
        return screen->image();
    }

    text::Fonts fonts_ = *text::Fonts::open(FOOTHOLD_FONTS_DIR);
    Surface surface_{fonts_, 1};
    int surface_height_ = surface_.page().height_px();
};

constexpr ImU32 apricot = IM_COL32(255, 190, 122, 255);
constexpr ImU32 shade = IM_COL32(20, 39, 44, 127);

} // namespace

TEST_CASE("rectangles that are stretched, clipped, mirrored or see-through are drawn as SDL draws them") {
    Easel easel;
    const PixelRect disc = easel.texels_of(easel.disc);
    const auto [own, by_sdl] = easel.draw([&](ImDrawList& list) {
        easel.quad(list, {0, 0, 64, 20}, easel.solid(), apricot);
        easel.quad(list, {4, 4, 24, 24}, disc, shade);
        easel.quad(list, {34, 4, 54, 24}, {disc.x1, disc.y0, disc.x0, disc.y1}, shade);
        easel.quad(list, {10, 30, 60, 50}, {disc.x0 + 10, disc.y0, disc.x0 + 11, disc.y1}, shade);
        easel.quad(list, {30, 26, 50, 64}, {disc.x0, disc.y0 + 3, disc.x1, disc.y0 + 4}, apricot);
        list.PushClipRect({3, 40}, {20, 61});
        easel.quad(list, {-4, 44, 16, 64}, disc, apricot);
        easel.quad(list, {16, 44, 36, 64}, disc, shade);
        list.PopClipRect();
    });
    CHECK(shell::largest_difference(own, by_sdl).levels <= 2);
    CHECK(shell::number_of_colors(own) > 20);
}

TEST_CASE("what is no upright rectangle of whole pixels is left to SDL, in its place between the others") {
    Easel easel;
    const PixelRect disc = easel.texels_of(easel.disc);
    const PixelRect solid = easel.solid();
    const auto [own, by_sdl] = easel.draw([&](ImDrawList& list) {
        easel.quad(list, {0, 0, 64, 32}, solid, apricot);
        easel.quad(list, {8.5f, 8.25f, 28.5f, 28.25f}, disc, shade); // between pixels
        easel.quad(list, {30, 10, 62, 42}, disc, shade);             // larger than its texels
        const auto quads = reserve_quads(list, 1);                   // a tilted square
        const ImVec2 texel{(solid.x0 + 0.5f) / Page::width_px, (solid.y0 + 0.5f) / easel.height()};
        const std::array corners{ImVec2{32, 36}, ImVec2{56, 50}, ImVec2{32, 60}, ImVec2{8, 48}};
        for (std::size_t corner = 0; corner < corners.size(); ++corner) quads[corner] = {corners[corner], texel, shade};
        easel.quad(list, {20, 40, 44, 56}, solid, apricot);
    });
    CHECK(shell::largest_difference(own, by_sdl).levels <= 2);
    CHECK(shell::number_of_colors(own) > 4);
}

} // namespace foothold::ui
