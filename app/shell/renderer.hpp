#pragma once

#include "app/shell/picture_textures.hpp"
#include "app/ui/page.hpp"

#include <memory>
#include <span>

struct ImDrawData;
struct SDL_Renderer;
struct SDL_Texture;

namespace foothold::shell {

/// Draws ImGui draw data with SDL_RenderGeometryRaw: the same on OpenGL, GLES2 and SDL's software renderer, with or without a
/// display. There is the page, and a texture for each picture.
class Renderer {
public:
    explicit Renderer(SDL_Renderer* renderer) : renderer_(renderer), pictures_(renderer) {}

    /// Uploads the rows of the page that changed. False when the renderer has no texture of that size.
    bool update(ui::Page& page);
    /// A picture that is not there is left out.
    void draw(const ImDrawData& data, ui::Color background, std::span<const ui::ShownPicture> shown);
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

    SDL_Renderer* renderer_;
    std::unique_ptr<SDL_Texture, Destroy> texture_;
    PictureTextures pictures_;
};

} // namespace foothold::shell
