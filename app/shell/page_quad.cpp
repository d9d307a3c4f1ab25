#include "app/shell/page_quad.hpp"

#include <algorithm>
#include <cmath>

#include <imgui.h>

namespace foothold::shell {

namespace {

/// Beyond this a float has no whole pixels, and no screen is so large.
constexpr float farthest = 1 << 20;

std::optional<int> whole(float value) {
    constexpr float rounding = 1.0f / 64;
    if (!(std::abs(value) < farthest)) return std::nullopt;
    const float nearest = std::round(value);
    return std::abs(value - nearest) <= rounding ? std::optional{static_cast<int>(nearest)} : std::nullopt;
}

/// One side of a quad and the texels that it shows.
struct Side {
    int begin = 0;
    int end = 0;
    int texel = 0;
    bool is_stretched = false;
    bool is_mirrored = false;
};

std::optional<Side> side_of(float from, float until, float shown_from, float shown_until, int page_length) {
    const auto begin = whole(from);
    const auto end = whole(until);
    const auto first = whole(shown_from * static_cast<float>(page_length));
    const auto last = whole(shown_until * static_cast<float>(page_length));
    if (!begin || !end || !first || !last) return std::nullopt;
    Side side{*begin, *end, *first};
    const int length = side.end - side.begin;
    const bool is_on_page = std::min(*first, *last) >= 0 && std::max(*first, *last) <= page_length;
    if (length <= 0) return Side{}; // was clipped to nothing
    side.is_mirrored = *last - *first == -length;
    side.is_stretched = *last - *first == 1 && length > 1;
    if (side.is_mirrored) side.texel = *first - 1;
    const bool is_one_to_one = *last - *first == length;
    return is_on_page && (is_one_to_one || side.is_stretched || side.is_mirrored) ? std::optional{side} : std::nullopt;
}

bool is_upright(std::span<const ImDrawVert, 4> corners) {
    const ImDrawVert& top_left = corners[0];
    const ImDrawVert& top_right = corners[1];
    const ImDrawVert& bottom_right = corners[2];
    const ImDrawVert& bottom_left = corners[3];
    const bool has_sides = top_left.pos.x == bottom_left.pos.x && top_right.pos.x == bottom_right.pos.x &&
                           top_left.pos.y == top_right.pos.y && bottom_left.pos.y == bottom_right.pos.y;
    const bool shows_sides = top_left.uv.x == bottom_left.uv.x && top_right.uv.x == bottom_right.uv.x &&
                             top_left.uv.y == top_right.uv.y && bottom_left.uv.y == bottom_right.uv.y;
    const bool has_one_color =
        top_left.col == top_right.col && top_left.col == bottom_right.col && top_left.col == bottom_left.col;
    return has_sides && shows_sides && has_one_color;
}

ui::Color color_of(ImU32 packed) {
    const auto channel = [packed](int shift) { return static_cast<std::uint8_t>(packed >> shift & 0xFFu); };
    return {channel(IM_COL32_R_SHIFT), channel(IM_COL32_G_SHIFT), channel(IM_COL32_B_SHIFT), channel(IM_COL32_A_SHIFT)};
}

} // namespace

PixelBox PixelBox::intersection(const PixelBox& other) const {
    return {std::max(x0, other.x0), std::max(y0, other.y0), std::min(x1, other.x1), std::min(y1, other.y1)};
}

std::optional<PageQuad> PageQuad::of(std::span<const ImDrawVert, 4> corners, int page_height_px) {
    if (!is_upright(corners)) return std::nullopt;
    const ImDrawVert& from = corners[0];
    const ImDrawVert& until = corners[2];
    const auto across = side_of(from.pos.x, until.pos.x, from.uv.x, until.uv.x, ui::Page::width_px);
    const auto down = side_of(from.pos.y, until.pos.y, from.uv.y, until.uv.y, page_height_px);
    if (!across || !down || down->is_mirrored) return std::nullopt;
    return PageQuad{.box = {across->begin, down->begin, across->end, down->end},
                    .page_x = across->texel,
                    .page_y = down->texel,
                    .is_stretched_across = across->is_stretched,
                    .is_stretched_down = down->is_stretched,
                    .is_mirrored = across->is_mirrored,
                    .color = color_of(from.col)};
}

void draw(const PageQuad& quad, const PixelBox& clip, const ui::Page& page, const PixelPlane& plane) {
    const PixelBox seen = quad.box.intersection(clip);
    if (seen.is_empty()) return;
    const int skipped = seen.x0 - quad.box.x0;
    const int first = quad.is_stretched_across ? quad.page_x : quad.page_x + (quad.is_mirrored ? -skipped : skipped);
    const Pixel color = plane.pixel(quad.color);
    for (int y = seen.y0; y < seen.y1; ++y) {
        const std::span<Pixel> row = plane.row(y, seen.x0, seen.x1);
        const std::uint32_t* texels = page.row(quad.page_y + (quad.is_stretched_down ? 0 : y - quad.box.y0)) + first;
        if (quad.is_stretched_across)
            blend(row, color, share_of(*texels >> 24, quad.color.alpha));
        else
            blend(row, color, quad.color.alpha, {texels, quad.is_mirrored});
    }
}

} // namespace foothold::shell
