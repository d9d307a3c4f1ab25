#include "app/ui/painter.hpp"

#include <algorithm>
#include <cmath>

#include <imgui.h>

namespace foothold::ui {

namespace {

ImU32 packed(Color color) { return IM_COL32(color.red, color.green, color.blue, color.alpha); }

bool is_in_link(const text::Layout& layout, const text::Glyph& glyph) {
    return std::ranges::any_of(layout.links,
                               [&](const text::Link& link) { return link.begin <= glyph.byte && glyph.byte < link.end; });
}

constexpr std::size_t vertices_per_quad = 4;
constexpr std::size_t indices_per_quad = 6;

} // namespace

Painter::Painter(ImDrawList& list, Page& page, Size viewport, float pixels_per_dp, bool is_right_to_left) :
    list_(list), page_(page), viewport_(viewport), scale_(pixels_per_dp), is_right_to_left_(is_right_to_left) {}

Painter::Pixels Painter::to_pixels(Rect rect) const {
    const float x = is_right_to_left_ ? viewport_.width - rect.right() : rect.x;
    return {std::round(x * scale_), std::round(rect.y * scale_), std::round((x + rect.width) * scale_),
            std::round(rect.bottom() * scale_)};
}

int Painter::radius_px(Pixels box, float radius) const {
    const float most = std::floor(std::min(box.x1 - box.x0, box.y1 - box.y0) / 2);
    return static_cast<int>(std::min(std::round(radius * scale_), most));
}

void Painter::quad(Pixels box, const Sprite& sprite, Pixels part, Color color) {
    if (box.x1 <= box.x0 || box.y1 <= box.y0 || sprite.width == 0) return;
    const float u = 1.0f / static_cast<float>(Page::width_px);
    const float v = 1.0f / static_cast<float>(page_.height_px());
    const auto left = static_cast<float>(sprite.x);
    const auto top = static_cast<float>(sprite.y);
    list_.PrimReserve(static_cast<int>(indices_per_quad), static_cast<int>(vertices_per_quad));
    list_.PrimRectUV({box.x0, box.y0}, {box.x1, box.y1}, {(left + part.x0) * u, (top + part.y0) * v},
                     {(left + part.x1) * u, (top + part.y1) * v}, packed(color));
}

void Painter::solid(Pixels box, Color color) { quad(box, page_.solid(), {0, 0, 1, 1}, color); }

void Painter::corners(Pixels box, int radius, const Sprite& sprite, Color color) {
    const auto r = static_cast<float>(radius);
    quad({box.x0, box.y0, box.x0 + r, box.y0 + r}, sprite, {0, 0, r, r}, color);
    quad({box.x1 - r, box.y0, box.x1, box.y0 + r}, sprite, {r, 0, 2 * r, r}, color);
    quad({box.x0, box.y1 - r, box.x0 + r, box.y1}, sprite, {0, r, r, 2 * r}, color);
    quad({box.x1 - r, box.y1 - r, box.x1, box.y1}, sprite, {r, r, 2 * r, 2 * r}, color);
}

void Painter::fill(Rect rect, float radius, Color color) {
    const Pixels box = to_pixels(rect);
    const int corner = radius_px(box, radius);
    if (corner <= 0) return solid(box, color);
    const auto r = static_cast<float>(corner);
    corners(box, corner, page_.disc(corner), color);
    solid({box.x0 + r, box.y0, box.x1 - r, box.y0 + r}, color);
    solid({box.x0, box.y0 + r, box.x1, box.y1 - r}, color);
    solid({box.x0 + r, box.y1 - r, box.x1 - r, box.y1}, color);
}

void Painter::outline(Rect rect, float radius, float width, Color color) {
    const Pixels box = to_pixels(rect);
    const int corner = radius_px(box, radius);
    const auto r = static_cast<float>(corner);
    const float stroke = std::max(1.0f, width * scale_);
    if (corner > 0) corners(box, corner, page_.ring(corner, stroke), color);
    const float whole = std::floor(stroke);
    const auto edges = [&](float from, float until, Color ink) {
        solid({box.x0 + r, box.y0 + from, box.x1 - r, box.y0 + until}, ink);
        solid({box.x0 + r, box.y1 - until, box.x1 - r, box.y1 - from}, ink);
        solid({box.x0 + from, box.y0 + r, box.x0 + until, box.y1 - r}, ink);
        solid({box.x1 - until, box.y0 + r, box.x1 - from, box.y1 - r}, ink);
    };
    edges(0, whole, color);
    const float part = stroke - whole;
    if (part > 0.05f) edges(whole, whole + 1, color.with_alpha(part * static_cast<float>(color.alpha) / 255.0f));
}

void Painter::shadow(Rect rect, float radius, Elevation elevation, bool is_dark) {
    if (is_dark) {
        const Color ring = elevation == Elevation::raised ? rgb(0x223539) : rgb(0x2B4247);
        outline(rect.grown(1), radius + 1, 1, ring);
        if (elevation == Elevation::raised) return;
    }
    const Pixels box = to_pixels(rect);
    const ShadowSprite shadow = page_.shadow(elevation, radius_px(box, radius), is_dark);
    const auto reach = static_cast<float>(shadow.reach);
    const auto corner = static_cast<float>(shadow.corner);
    const auto side = static_cast<float>(shadow.sprite.width);
    const Color color = (is_dark ? rgb(0x000000) : rgb(0x14272C)).with_alpha(shadow.alpha);
    const Pixels outer{box.x0 - reach, box.y0 - reach, box.x1 + reach, box.y1 + reach};
    const float across = std::min(corner, (outer.x1 - outer.x0) / 2);
    const float down = std::min(corner, (outer.y1 - outer.y0) / 2);
    const float far_across = side - across;
    const float far_down = side - down;
    quad({outer.x0, outer.y0, outer.x0 + across, outer.y0 + down}, shadow.sprite, {0, 0, across, down}, color);
    quad({outer.x1 - across, outer.y0, outer.x1, outer.y0 + down}, shadow.sprite, {far_across, 0, side, down}, color);
    quad({outer.x0, outer.y1 - down, outer.x0 + across, outer.y1}, shadow.sprite, {0, far_down, across, side}, color);
    quad({outer.x1 - across, outer.y1 - down, outer.x1, outer.y1}, shadow.sprite, {far_across, far_down, side, side}, color);
    const float rim = reach + 1; // under the box itself nothing of the shadow is seen
    const float middle = corner; // the one column and row that may be stretched
    quad({outer.x0 + across, outer.y0, outer.x1 - across, outer.y0 + rim}, shadow.sprite, {middle, 0, middle + 1, rim}, color);
    quad({outer.x0 + across, outer.y1 - rim, outer.x1 - across, outer.y1}, shadow.sprite, {middle, side - rim, middle + 1, side},
         color);
    quad({outer.x0, outer.y0 + down, outer.x0 + rim, outer.y1 - down}, shadow.sprite, {0, middle, rim, middle + 1}, color);
    quad({outer.x1 - rim, outer.y0 + down, outer.x1, outer.y1 - down}, shadow.sprite, {side - rim, middle, side, middle + 1},
         color);
}

void Painter::text(const text::Layout& layout, Rect rect, const TextColors& colors, bool is_mirrored) {
    const Pixels box = to_pixels(rect);
    const auto u = 1.0f / static_cast<float>(Page::width_px);
    const auto v = 1.0f / static_cast<float>(page_.height_px());
    const auto pictures = page_.glyphs().pictures(layout);
    const ImU32 plain_ink = packed(colors.ink);
    const ImU32 link_ink = packed(colors.link);
    const float clip_top = list_.GetClipRectMin().y;
    const float clip_bottom = list_.GetClipRectMax().y;
    for (const text::Line& line : layout.lines) {
        if (box.y0 + line.bottom < clip_top || box.y0 + line.top > clip_bottom) continue;
        const auto glyph_count = static_cast<int>(line.glyph_end - line.glyph_begin);
        list_.PrimReserve(glyph_count * static_cast<int>(indices_per_quad), glyph_count * static_cast<int>(vertices_per_quad));
        int left_out = 0;
        for (std::uint32_t index = line.glyph_begin; index < line.glyph_end; ++index) {
            const text::Picture& picture = pictures[index];
            if (picture.width == 0) {
                ++left_out;
                continue;
            }
            const ImVec2 corner{box.x0 + picture.x, box.y0 + picture.y};
            const float width = picture.width;
            const float height = picture.height;
            ImVec2 start{static_cast<float>(picture.page_x) * u, static_cast<float>(picture.page_y) * v};
            ImVec2 end{start.x + width * u, start.y + height * v};
            if (is_mirrored) std::swap(start.x, end.x);
            list_.PrimRectUV(corner, {corner.x + width, corner.y + height}, start, end,
                             is_in_link(layout, layout.glyphs[index]) ? link_ink : plain_ink);
        }
        list_.PrimUnreserve(left_out * static_cast<int>(indices_per_quad), left_out * static_cast<int>(vertices_per_quad));
    }
}

void Painter::push_clip(Rect rect) {
    const Pixels box = to_pixels(rect);
    list_.PushClipRect({box.x0, box.y0}, {box.x1, box.y1}, true);
}

void Painter::pop_clip() { list_.PopClipRect(); }

bool Painter::is_visible(Rect rect) const {
    const Pixels box = to_pixels(rect.grown(48)); // a shadow reaches this far
    const ImVec2 from = list_.GetClipRectMin();
    const ImVec2 until = list_.GetClipRectMax();
    return box.x1 > from.x && box.y1 > from.y && box.x0 < until.x && box.y0 < until.y;
}

} // namespace foothold::ui
