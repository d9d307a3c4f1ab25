#pragma once

#include "app/shell/page_quad.hpp"
#include "app/shell/picture_textures.hpp"
#include "app/ui/page.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>

struct ImDrawCmd;
struct ImDrawData;
struct ImDrawList;
struct SDL_Renderer;
struct SDL_Surface;
struct SDL_Texture;

namespace foothold::shell {

/// Draws ImGui draw data with SDL_RenderGeometryRaw: the same on OpenGL, GLES2 and SDL's software renderer, with or without a
/// display. There is the page, and a texture for each picture. A software renderer is asked for pictures only: what shows the
/// page, which is nearly all, is blended into its pixels row by row, many times faster.
class Renderer {
public:
    /// `pixels`: what a software renderer draws on, and lives as long as it.
    explicit Renderer(SDL_Renderer* renderer, const SDL_Surface* pixels = nullptr);

    /// A picture that is not there is left out, and so is the page when the renderer has no texture of its size.
    void draw(ui::Page& page, const ImDrawData& data, ui::Color background, std::span<const ui::ShownPicture> shown);
    PictureTextures& pictures() { return pictures_; }
    /// The renderer has lost its textures (device reset, context lost): the page is uploaded again.
    void forget_textures() {
        texture_.reset();
        pictures_.forget();
    }

private:
    struct Destroy {
        void operator()(SDL_Texture* texture) const;
    };

    void clear(ui::Color background);
    /// The page, with all rows that have changed; null when there is none of that size.
    SDL_Texture* uploaded(const ui::Page& page);
    void draw_on_plane(const ui::Page& page, const ImDrawList& list, const ImDrawCmd& command);
    void draw_triangles(SDL_Texture* texture, const ImDrawList& list, const ImDrawCmd& command,
                        std::span<const std::uint16_t> indices);

    SDL_Renderer* renderer_;
    std::optional<PixelPlane> plane_;
    std::unique_ptr<SDL_Texture, Destroy> texture_;
    ui::DirtyRows changed_; ///< of the page, since they were uploaded
    PictureTextures pictures_;
};

} // namespace foothold::shell
