#include "app/ui/painter.hpp"

#include "app/ui/quads.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>

namespace foothold::ui {

namespace {

ImU32 packed(Color color) { return IM_COL32(color.red, color.green, color.blue, color.alpha); }

bool is_in_link(const text::Layout& layout, const text::Glyph& glyph) {
    return std::ranges::any_of(layout.links,
                               [&](const text::Link& link) { return link.begin <= glyph.byte && glyph.byte < link.end; });
}

/// Which of a layout's pictures are in lines that a clip rectangle lets through.
std::span<const text::Picture> seen(const text::Layout& layout, const text::Pictures& pictures, float clip_top,
                                    float clip_bottom) {
    std::size_t begin = 0;
    std::size_t end = 0;
    for (std::size_t line = 0; line < layout.lines.size(); ++line) {
        if (layout.lines[line].bottom < clip_top) begin = pictures.line_ends[line];
        if (layout.lines[line].top <= clip_bottom) end = pictures.line_ends[line];
    }
    return std::span{pictures.of_glyphs}.subspan(begin, std::max(begin, end) - begin);
}

void color_links(const text::Layout& layout, std::span<const text::Picture> pictures, Quads quads, ImU32 ink) {
    for (const text::Picture& picture : pictures) {
        const Quads quad = quads.first(vertices_per_quad);
        quads = quads.subspan(vertices_per_quad);
        if (!is_in_link(layout, layout.glyphs[picture.glyph])) continue;
        for (ImDrawVert& vertex : quad) vertex.col = ink;
    }
}

/// Which part of a sprite is left when a box that shows `part` is cut. One row or column that is stretched stays: of its fraction
/// a renderer would make nothing.
PixelRect part_within(const PixelRect& visible, const PixelRect& box, PixelRect part) {
    if (part.x1 - part.x0 == box.x1 - box.x0) {
        part.x0 += visible.x0 - box.x0;
        part.x1 += visible.x1 - box.x1;
    }
    if (part.y1 - part.y0 == box.y1 - box.y0) {
        part.y0 += visible.y0 - box.y0;
        part.y1 += visible.y1 - box.y1;
    }
    return part;
}

/// The pixel's corner that lies nearest to a stretch of a line, from `share` of it on for less than `step` of it.
Point nearest_whole(Point from, Point by, float share, float step) {
    Point best;
    float least = std::numeric_limits<float>::max();
    for (const float part : {0.0f, 0.25f, 0.5f, 0.75f}) {
        const float along = std::min(1.0f, share + step * part);
        const Point exact{from.x + by.x * along, from.y + by.y * along};
        const Point whole{std::round(exact.x), std::round(exact.y)};
        const float aside = std::abs((whole.x - exact.x) * by.y - (whole.y - exact.y) * by.x);
        if (aside >= least) continue;
        least = aside;
        best = whole;
    }
    return best;
}

} // namespace

Painter::Painter(ImDrawList& list, Page& page, Size viewport, float pixels_per_dp, bool is_right_to_left) :
    list_(list), page_(page), viewport_(viewport), scale_(pixels_per_dp),
    is_right_to_left_(is_right_to_left), clips_{{0, 0, std::round(viewport.width * pixels_per_dp),
                                                 std::round(viewport.height * pixels_per_dp)}} {}

PixelRect Painter::to_pixels(Rect rect) const {
    const float x = is_right_to_left_ ? viewport_.width - rect.right() : rect.x;
    return {std::round(x * scale_), std::round(rect.y * scale_), std::round((x + rect.width) * scale_),
            std::round(rect.bottom() * scale_)};
}

int Painter::radius_px(PixelRect box, float radius) const {
    const float most = std::floor(std::min(box.x1 - box.x0, box.y1 - box.y0) / 2);
    return static_cast<int>(std::min(std::round(radius * scale_), most));
}

void Painter::quad(PixelRect box, const Sprite& sprite, PixelRect part, Color color) {
    const PixelRect visible = clips_.back().intersection(box);
    if (visible.is_empty() || sprite.width == 0) return;
    const PixelRect shown = part_within(visible, box, part);
    const auto left = static_cast<float>(sprite.x);
    const auto top = static_cast<float>(sprite.y);
    const text::Corner from{visible.x0, visible.y0, left + shown.x0, top + shown.y0};
    const text::Corner until{visible.x1, visible.y1, left + shown.x1, top + shown.y1};
    const text::Picture picture = text::Picture::between(from, until);
    place(reserve_quads(list_, 1), {&picture, 1}, {page_scale(), {}}, packed(color));
}

void Painter::solid(PixelRect box, Color color) { quad(box, page_.solid(), {0, 0, 1, 1}, color); }

void Painter::corners(PixelRect box, int radius, const Sprite& sprite, Color color) {
    const auto r = static_cast<float>(radius);
    quad({box.x0, box.y0, box.x0 + r, box.y0 + r}, sprite, {0, 0, r, r}, color);
    quad({box.x1 - r, box.y0, box.x1, box.y0 + r}, sprite, {r, 0, 2 * r, r}, color);
    quad({box.x0, box.y1 - r, box.x0 + r, box.y1}, sprite, {0, r, r, 2 * r}, color);
    quad({box.x1 - r, box.y1 - r, box.x1, box.y1}, sprite, {r, r, 2 * r, 2 * r}, color);
}

void Painter::fill(Rect rect, float radius, Color color) {
    const PixelRect box = to_pixels(rect);
    const int corner = radius_px(box, radius);
    if (corner <= 0) return solid(box, color);
    const auto r = static_cast<float>(corner);
    corners(box, corner, page_.disc(corner), color);
    solid({box.x0 + r, box.y0, box.x1 - r, box.y0 + r}, color);
    solid({box.x0, box.y0 + r, box.x1, box.y1 - r}, color);
    solid({box.x0 + r, box.y1 - r, box.x1 - r, box.y1}, color);
}

void Painter::outline(Rect rect, float radius, float width, Color color) {
    const PixelRect box = to_pixels(rect);
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
    const PixelRect box = to_pixels(rect);
    const ShadowSprite shadow = page_.shadow(elevation, radius_px(box, radius), is_dark);
    const auto reach = static_cast<float>(shadow.reach);
    const auto corner = static_cast<float>(shadow.corner);
    const auto side = static_cast<float>(shadow.sprite.width);
    const Color color = (is_dark ? rgb(0x000000) : rgb(0x14272C)).with_alpha(shadow.alpha);
    const PixelRect outer{box.x0 - reach, box.y0 - reach, box.x1 + reach, box.y1 + reach};
    const float across = std::min(corner, std::floor((outer.x1 - outer.x0) / 2));
    const float down = std::min(corner, std::floor((outer.y1 - outer.y0) / 2));
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
    const PixelRect box = to_pixels(rect);
    const PixelRect& visible = clips_.back();
    const text::Pictures& all = page_.glyphs().pictures(layout);
    const auto pictures = seen(layout, all, visible.y0 - box.y0, visible.y1 - box.y0);
    if (pictures.empty()) return;
    const Quads quads = reserve_quads(list_, pictures.size());
    place(quads, pictures, {page_scale(), {box.x0, box.y0, 0, 0}}, packed(colors.ink));
    if (!layout.links.empty()) color_links(layout, pictures, quads, packed(colors.link));
    if (is_mirrored) mirror(quads);
    const PixelRect ink{box.x0 + all.ink.x0, box.y0 + all.ink.y0, box.x0 + all.ink.x1, box.y0 + all.ink.y1};
    if (!visible.contains(ink)) clip(quads, visible);
}

/// Its size in pixels is the same wherever it is scrolled to, and what a clip cuts off is left to the renderer: so the pixels fit
/// the screen's one by one.
void Painter::picture(Rect rect, const Picture& picture) {
    const Rect within = picture_within(rect, picture);
    PixelRect box = to_pixels(within);
    box.x1 = box.x0 + std::max(1.0f, std::round(within.width * scale_));
    box.y1 = box.y0 + std::max(1.0f, std::round(within.height * scale_));
    const PixelRect visible = clips_.back().intersection(box);
    if (visible.is_empty()) return;
    pictures_.push_back(
        {picture.hash, static_cast<int>(box.x1 - box.x0), static_cast<int>(box.y1 - box.y0), radius_px(box, picture.radius)});
    list_.PushClipRect({visible.x0, visible.y0}, {visible.x1, visible.y1});
    list_.PushTextureID(reinterpret_cast<ImTextureID>(pictures_.size()));
    const text::Picture whole = text::Picture::between({box.x0, box.y0, 0, 0}, {box.x1, box.y1, 1, 1});
    place(reserve_quads(list_, 1), {&whole, 1}, {{1, 1, 1, 1}, {}}, IM_COL32_WHITE);
    list_.PopTextureID();
    list_.PopClipRect();
}

void Painter::qr_code(Rect rect, const QrMatrix& code) {
    constexpr Color ink = rgb(0x14272C);
    const PixelRect box = to_pixels(rect);
    const auto side = static_cast<float>(code.side);
    const float square = side == 0 ? 0 : std::floor(std::min(box.x1 - box.x0, box.y1 - box.y0) / side);
    const float left = box.x0 + std::floor((box.x1 - box.x0 - square * side) / 2);
    const float top = box.y0 + std::floor((box.y1 - box.y0 - square * side) / 2);
    for (std::size_t y = 0; square > 0 && y < code.side; ++y)
        for (std::size_t x = 0; x < code.side; ++x) {
            const std::size_t begin = x;
            while (x < code.side && code.is_dark(x, y)) ++x;
            const float row = top + square * static_cast<float>(y);
            if (x > begin)
                solid({left + square * static_cast<float>(begin), row, left + square * static_cast<float>(x), row + square}, ink);
        }
}

void Painter::stroke(Rect rect, std::span<const Point> line, float width, Color color) {
    const PixelRect box = to_pixels(rect);
    const int radius = std::max(1, static_cast<int>(std::lround(width * scale_ / 2)));
    const auto in_pixels = [&](Point point) { return Point{box.x0 + point.x * scale_, box.y0 + point.y * scale_}; };
    for (std::size_t index = 0; index + 1 < line.size(); ++index)
        stroke(in_pixels(line[index]), in_pixels(line[index + 1]), radius, color);
}

/// Discs so close that the edge between two of them is straight to a quarter of a pixel.
void Painter::stroke(Point from, Point to, int radius, Color color) {
    const auto r = static_cast<float>(radius);
    const Sprite disc = page_.disc(radius);
    const Point by{to.x - from.x, to.y - from.y};
    const float length = std::hypot(by.x, by.y);
    const float steps = std::max(1.0f, std::ceil(length / std::max(1.0f, std::sqrt(r) / 2)));
    for (float step = 0; step <= steps; ++step) {
        const Point center = nearest_whole(from, by, step / steps, 1 / steps);
        quad({center.x - r, center.y - r, center.x + r, center.y + r}, disc, {0, 0, 2 * r, 2 * r}, color);
    }
}

text::Corner Painter::page_scale() const {
    return {1, 1, 1.0f / static_cast<float>(Page::width_px), 1.0f / static_cast<float>(page_.height_px())};
}

void Painter::push_clip(Rect rect) { clips_.push_back(clips_.back().intersection(to_pixels(rect))); }

void Painter::pop_clip() { clips_.pop_back(); }

bool Painter::is_visible(Rect rect) const {
    const Rect with_shadow = rect.grown(48);
    return !clips_.back().intersection(to_pixels(with_shadow)).is_empty();
}

} // namespace foothold::ui
