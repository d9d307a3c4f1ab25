#include "app/shell/renderer.hpp"

#include <cstdint>

#include <SDL.h>
#include <imgui.h>

namespace foothold::shell {

namespace {

SDL_Rect clip_of(const ImDrawCmd& command) {
    const auto left = static_cast<int>(command.ClipRect.x);
    const auto top = static_cast<int>(command.ClipRect.y);
    return {left, top, static_cast<int>(command.ClipRect.z) - left, static_cast<int>(command.ClipRect.w) - top};
}

void draw_command(SDL_Renderer* renderer, SDL_Texture* texture, const ImDrawList& list, const ImDrawCmd& command) {
    if (command.ElemCount == 0) return;
    const SDL_Rect clip = clip_of(command);
    if (clip.w <= 0 || clip.h <= 0) return;
    SDL_RenderSetClipRect(renderer, &clip);
    const ImDrawVert* vertices = list.VtxBuffer.Data + command.VtxOffset;
    const int vertex_count = list.VtxBuffer.Size - static_cast<int>(command.VtxOffset);
    SDL_RenderGeometryRaw(renderer, texture, &vertices->pos.x, sizeof(ImDrawVert),
                          reinterpret_cast<const SDL_Color*>(&vertices->col), sizeof(ImDrawVert), &vertices->uv.x,
                          sizeof(ImDrawVert), vertex_count, list.IdxBuffer.Data + command.IdxOffset,
                          static_cast<int>(command.ElemCount), sizeof(ImDrawIdx));
}

} // namespace

void Renderer::Destroy::operator()(SDL_Texture* texture) const { SDL_DestroyTexture(texture); }

bool Renderer::update(ui::Page& page) {
    ui::DirtyRows rows = page.take_dirty();
    if (!texture_) {
        texture_.reset(
            SDL_CreateTexture(renderer_, SDL_PIXELFORMAT_RGBA32, SDL_TEXTUREACCESS_STATIC, ui::Page::width_px, page.height_px()));
        if (!texture_) return false;
        SDL_SetTextureBlendMode(texture_.get(), SDL_BLENDMODE_BLEND);
        SDL_SetTextureScaleMode(texture_.get(), SDL_ScaleModeNearest);
        rows = {0, page.height_px()};
    }
    if (!rows.any()) return true;
    const SDL_Rect area{0, rows.begin, ui::Page::width_px, rows.end - rows.begin};
    return SDL_UpdateTexture(texture_.get(), &area, page.row(rows.begin), ui::Page::width_px * 4) == 0;
}

void Renderer::draw(const ImDrawData& data, ui::Color background, std::span<const ui::ShownPicture> shown) {
    SDL_RenderSetClipRect(renderer_, nullptr);
    SDL_SetRenderDrawColor(renderer_, background.red, background.green, background.blue, 255);
    SDL_RenderClear(renderer_);
    for (int index = 0; index < data.CmdListsCount; ++index) {
        const ImDrawList& list = *data.CmdLists[index];
        for (const ImDrawCmd& command : list.CmdBuffer) {
            const auto number = reinterpret_cast<std::uintptr_t>(command.GetTexID());
            SDL_Texture* texture = number == 0 ? texture_.get() : pictures_.find(shown[number - 1].hash);
            if (texture) draw_command(renderer_, texture, list, command);
        }
    }
    SDL_RenderSetClipRect(renderer_, nullptr);
}

} // namespace foothold::shell
