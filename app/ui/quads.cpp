#include "app/ui/quads.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstring>

namespace foothold::ui {

namespace {

constexpr std::size_t indices_per_quad = 6;

/// The indices of some quads, which the compiler adds a number to eight at a time.
constexpr std::size_t quads_per_block = 4;
constexpr auto block = [] {
    std::array<ImDrawIdx, quads_per_block * indices_per_quad> indices{};
    constexpr std::array<std::size_t, indices_per_quad> corners{0, 1, 2, 0, 2, 3};
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
        first += static_cast<unsigned>(quads_per_block * vertices_per_quad);
    }
    for (; quad_count > 0; --quad_count) {
        write_block<indices_per_quad>(to, static_cast<ImDrawIdx>(first));
        to += indices_per_quad;
        first += static_cast<unsigned>(vertices_per_quad);
    }
}

/// Four numbers in one register, of any processor that GCC and Clang know.
using FourFloats = float __attribute__((vector_size(16)));
static_assert(sizeof(text::Corner) == sizeof(FourFloats) && offsetof(ImDrawVert, uv) == 8 && offsetof(ImDrawVert, col) == 16);

FourFloats four_floats(const text::Corner& corner) {
    FourFloats floats;
    std::memcpy(&floats, &corner, sizeof floats);
    return floats;
}

/// Moves two opposite sides of a quad into a range, and what the quad shows there with them.
template <auto axis>
void clip_sides(std::array<ImDrawVert*, 2> from, std::array<ImDrawVert*, 2> until, float least, float most) {
    const float begin = from[0]->pos.*axis;
    const float end = until[0]->pos.*axis;
    if (begin >= least && end <= most) return;
    const float shown_from = from[0]->uv.*axis;
    const float shown_per_pixel = (until[0]->uv.*axis - shown_from) / (end - begin);
    const auto move = [&](const std::array<ImDrawVert*, 2>& side, float to) {
        for (ImDrawVert* vertex : side) {
            vertex->pos.*axis = to;
            vertex->uv.*axis = shown_from + (std::clamp(to, begin, end) - begin) * shown_per_pixel;
        }
    };
    move(from, std::clamp(begin, least, most));
    move(until, std::clamp(end, least, most));
}

} // namespace

Quads reserve_quads(ImDrawList& list, std::size_t count) {
    const std::size_t vertex_count = count * vertices_per_quad;
    const std::size_t index_count = count * indices_per_quad;
    list.PrimReserve(static_cast<int>(index_count), static_cast<int>(vertex_count));
    const Quads quads{list._VtxWritePtr, vertex_count};
    write_indices(list._IdxWritePtr, list._VtxCurrentIdx, count);
    list._VtxWritePtr += vertex_count;
    list._IdxWritePtr += index_count;
    list._VtxCurrentIdx += static_cast<unsigned>(vertex_count);
    return quads;
}

void place(Quads quads, std::span<const text::Picture> pictures, const Placing& placing, ImU32 ink) {
    const FourFloats scale = four_floats(placing.scale);
    const FourFloats shift = four_floats(placing.shift);
    ImDrawVert* vertex = quads.data();
    for (const text::Picture& picture : pictures) {
        for (const text::Corner& corner : picture.corners) {
            const FourFloats placed = four_floats(corner) * scale + shift;
            std::memcpy(static_cast<void*>(vertex), &placed, sizeof placed);
            vertex->col = ink;
            ++vertex;
        }
    }
}

void mirror(Quads quads) {
    for (; !quads.empty(); quads = quads.subspan(vertices_per_quad)) {
        std::swap(quads[0].uv.x, quads[1].uv.x);
        std::swap(quads[2].uv.x, quads[3].uv.x);
    }
}

void clip(Quads quads, const PixelRect& inside) {
    for (; !quads.empty(); quads = quads.subspan(vertices_per_quad)) {
        clip_sides<&ImVec2::x>({&quads[0], &quads[3]}, {&quads[1], &quads[2]}, inside.x0, inside.x1);
        clip_sides<&ImVec2::y>({&quads[0], &quads[1]}, {&quads[3], &quads[2]}, inside.y0, inside.y1);
    }
}

} // namespace foothold::ui
