#include "app/ui/painter.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstring>
#include <span>

#include <imgui.h>

namespace foothold::ui {

namespace {

ImU32 packed(Color color) { return IM_COL32(color.red, color.green, color.blue, color.alpha); }

bool is_in_link(const text::Layout& layout, const text::Glyph& glyph) {
    return std::ranges::any_of(layout.links,
                               [&](const text::Link& link) { return link.begin <= glyph.byte && glyph.byte < link.end; });
}

constexpr int vertices_per_quad = 4;
constexpr int indices_per_quad = 6;

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

/// Four numbers in one register, of any processor that GCC and Clang know.
using FourFloats = float __attribute__((vector_size(16)));
static_assert(sizeof(text::Corner) == sizeof(FourFloats) && offsetof(ImDrawVert, uv) == 8 && offsetof(ImDrawVert, col) == 16);

/// A vertex is a corner times `scale` plus `shift`, in a color.
struct Placing {
    FourFloats scale;
    FourFloats shift;

    void write(ImDrawVert* to, const text::Corner& corner, ImU32 ink) const {
        FourFloats place;
        std::memcpy(&place, &corner, sizeof place);
        place = place * scale + shift;
        std::memcpy(static_cast<void*>(to), &place, sizeof place);
        to->col = ink;
    }
};

/// The indices of some quads, which the compiler adds a number to eight at a time.
constexpr int quads_per_block = 4;
constexpr auto block = [] {
    std::array<ImDrawIdx, quads_per_block * indices_per_quad> indices{};
    constexpr std::array corners{0, 1, 2, 0, 2, 3};
    for (std::size_t index = 0; index < indices.size(); ++index)
        indices[index] = static_cast<ImDrawIdx>(index / indices_per_quad * vertices_per_quad + corners[index % indices_per_quad]);
    return indices;
}();

template <std::size_t count>
void write_block(ImDrawIdx* to, ImDrawIdx first) {
    for (std::size_t index = 0; index < count; ++index) to[index] = static_cast<ImDrawIdx>(first + block[index]);
}

void write_indices(ImDrawIdx* to, unsigned first, std::size_t quad_count) {
    for (; quad_count >= quads_per_block; quad_count -= quads_per_block) {
        write_block<block.size()>(to, static_cast<ImDrawIdx>(first));
        to += block.size();
        first += quads_per_block * vertices_per_quad;
    }
    for (; quad_count > 0; --quad_count) {
        write_block<indices_per_quad>(to, static_cast<ImDrawIdx>(first));
        to += indices_per_quad;
        first += vertices_per_quad;
    }
}

/// Reserved at once and written without asking for each rectangle: this is most of what a frame costs.
ImDrawVert* reserve_quads(ImDrawList& list, std::size_t quad_count) {
    const int count = static_cast<int>(quad_count);
    list.PrimReserve(count * indices_per_quad, count * vertices_per_quad);
    ImDrawVert* vertices = list._VtxWritePtr;
    write_indices(list._IdxWritePtr, list._VtxCurrentIdx, quad_count);
    list._VtxWritePtr += quad_count * vertices_per_quad;
    list._IdxWritePtr += quad_count * indices_per_quad;
    list._VtxCurrentIdx += static_cast<unsigned>(quad_count) * vertices_per_quad;
    return vertices;
}

void color_links(const text::Layout& layout, std::span<const text::Picture> pictures, std::span<ImDrawVert> vertices, ImU32 ink) {
    for (const text::Picture& picture : pictures) {
        const auto quad = vertices.first(vertices_per_quad);
        vertices = vertices.subspan(vertices_per_quad);
        if (!is_in_link(layout, layout.glyphs[picture.glyph])) continue;
        for (ImDrawVert& vertex : quad) vertex.col = ink;
    }
}

void mirror(std::span<ImDrawVert> vertices) {
    for (; !vertices.empty(); vertices = vertices.subspan(vertices_per_quad)) {
        std::swap(vertices[0].uv.x, vertices[1].uv.x);
        std::swap(vertices[2].uv.x, vertices[3].uv.x);
    }
}

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
    list_.PrimReserve(indices_per_quad, vertices_per_quad);
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
    const text::Pictures& all = page_.glyphs().pictures(layout);
    const auto pictures = seen(layout, all, list_.GetClipRectMin().y - box.y0, list_.GetClipRectMax().y - box.y0);
    if (pictures.empty()) return;
    const Placing placing{{1, 1, 1.0f / static_cast<float>(Page::width_px), 1.0f / static_cast<float>(page_.height_px())},
                          {box.x0, box.y0, 0, 0}};
    const std::span quads{reserve_quads(list_, pictures.size()), pictures.size() * vertices_per_quad};
    const ImU32 ink = packed(colors.ink);
    ImDrawVert* vertex = quads.data();
    for (const text::Picture& picture : pictures)
        for (const text::Corner& corner : picture.corners) placing.write(vertex++, corner, ink);
    if (!layout.links.empty()) color_links(layout, pictures, quads, packed(colors.link));
    if (is_mirrored) mirror(quads);
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
