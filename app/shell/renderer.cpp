#include "app/shell/renderer.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include <SDL.h>
#include <imgui.h>

namespace foothold::shell {

namespace {

constexpr std::size_t indices_per_quad = 6;

static_assert(sizeof(ImDrawIdx) == sizeof(std::uint16_t));

SDL_Rect clip_of(const ImDrawCmd& command) {
    const auto left = static_cast<int>(command.ClipRect.x);
    const auto top = static_cast<int>(command.ClipRect.y);
    return {left, top, static_cast<int>(command.ClipRect.z) - left, static_cast<int>(command.ClipRect.w) - top};
}

PixelBox box_of(const SDL_Rect& rect) { return {rect.x, rect.y, rect.x + rect.w, rect.y + rect.h}; }

std::span<const ImDrawIdx> indices_of(const ImDrawList& list, const ImDrawCmd& command) {
    return {list.IdxBuffer.Data + command.IdxOffset, command.ElemCount};
}

/// Two triangles that have the first corner and the third in common.
std::optional<PageQuad> quad_of(const ImDrawVert* vertices, std::span<const ImDrawIdx> indices, int page_height_px) {
    if (indices.size() != indices_per_quad || indices[0] != indices[3] || indices[2] != indices[4]) return std::nullopt;
    const std::array corners{vertices[indices[0]], vertices[indices[1]], vertices[indices[2]], vertices[indices[5]]};
    return PageQuad::of(corners, page_height_px);
}

ui::DirtyRows together(const ui::DirtyRows& one, const ui::DirtyRows& other) {
    if (!one.any()) return other;
    return other.any() ? ui::DirtyRows{std::min(one.begin, other.begin), std::max(one.end, other.end)} : one;
}

} // namespace

void Renderer::Destroy::operator()(SDL_Texture* texture) const { SDL_DestroyTexture(texture); }

Renderer::Renderer(SDL_Renderer* renderer, const SDL_Surface* pixels) :
    renderer_(renderer), plane_(pixels ? PixelPlane::of(*pixels) : std::nullopt), pictures_(renderer) {}

SDL_Texture* Renderer::uploaded(const ui::Page& page) {
    if (!texture_) {
        texture_.reset(
            SDL_CreateTexture(renderer_, SDL_PIXELFORMAT_RGBA32, SDL_TEXTUREACCESS_STATIC, ui::Page::width_px, page.height_px()));
        if (!texture_) return nullptr;
        SDL_SetTextureBlendMode(texture_.get(), SDL_BLENDMODE_BLEND);
        SDL_SetTextureScaleMode(texture_.get(), SDL_ScaleModeNearest);
        changed_ = {0, page.height_px()};
    }
    const ui::DirtyRows rows = std::exchange(changed_, {});
    if (!rows.any()) return texture_.get();
    const SDL_Rect area{0, rows.begin, ui::Page::width_px, rows.end - rows.begin};
    SDL_UpdateTexture(texture_.get(), &area, page.row(rows.begin), ui::Page::width_px * 4);
    return texture_.get();
}

void Renderer::clear(ui::Color background) {
    if (plane_) {
        const Pixel pixel = plane_->pixel(background);
        for (int y = 0; y < plane_->height_px(); ++y) std::ranges::fill(plane_->row(y, 0, plane_->width_px()), pixel);
        return;
    }
    SDL_RenderSetClipRect(renderer_, nullptr);
    SDL_SetRenderDrawColor(renderer_, background.red, background.green, background.blue, 255);
    SDL_RenderClear(renderer_);
}

void Renderer::draw_triangles(SDL_Texture* texture, const ImDrawList& list, const ImDrawCmd& command,
                              std::span<const std::uint16_t> indices) {
    const SDL_Rect clip = clip_of(command);
    SDL_RenderSetClipRect(renderer_, &clip);
    const ImDrawVert* vertices = list.VtxBuffer.Data + command.VtxOffset;
    const int vertex_count = list.VtxBuffer.Size - static_cast<int>(command.VtxOffset);
    SDL_RenderGeometryRaw(renderer_, texture, &vertices->pos.x, sizeof(ImDrawVert),
                          reinterpret_cast<const SDL_Color*>(&vertices->col), sizeof(ImDrawVert), &vertices->uv.x,
                          sizeof(ImDrawVert), vertex_count, indices.data(), static_cast<int>(indices.size()), sizeof(ImDrawIdx));
    if (plane_) SDL_RenderFlush(renderer_); // what is drawn next lies over it
}

void Renderer::draw_on_plane(const ui::Page& page, const ImDrawList& list, const ImDrawCmd& command) {
    const PixelBox clip = box_of(clip_of(command)).intersection({0, 0, plane_->width_px(), plane_->height_px()});
    const ImDrawVert* vertices = list.VtxBuffer.Data + command.VtxOffset;
    for (auto left = indices_of(list, command); !left.empty();) {
        const auto next = left.first(std::min(indices_per_quad, left.size()));
        left = left.subspan(next.size());
        if (const auto quad = quad_of(vertices, next, page.height_px()))
            shell::draw(*quad, clip, page, *plane_);
        else if (SDL_Texture* texture = uploaded(page))
            draw_triangles(texture, list, command, next);
    }
}

void Renderer::draw(ui::Page& page, const ImDrawData& data, ui::Color background, std::span<const ui::ShownPicture> shown) {
    changed_ = together(changed_, page.take_dirty());
    clear(background);
    for (int index = 0; index < data.CmdListsCount; ++index) {
        const ImDrawList& list = *data.CmdLists[index];
        for (const ImDrawCmd& command : list.CmdBuffer) {
            const SDL_Rect clip = clip_of(command);
            if (command.ElemCount == 0 || clip.w <= 0 || clip.h <= 0) continue;
            const auto number = reinterpret_cast<std::uintptr_t>(command.GetTexID());
            if (number == 0 && plane_) {
                draw_on_plane(page, list, command);
                continue;
            }
            SDL_Texture* texture = number == 0 ? uploaded(page) : pictures_.find(shown[number - 1].hash);
            if (texture) draw_triangles(texture, list, command, indices_of(list, command));
        }
    }
    SDL_RenderSetClipRect(renderer_, nullptr);
}

} // namespace foothold::shell
