#pragma once

#include "app/ui/page.hpp"

#include <memory>

struct ImDrawData;
struct SDL_Renderer;
struct SDL_Texture;

namespace foothold::shell {

/// Draws ImGui draw data with SDL_RenderGeometryRaw: the same on OpenGL, GLES2 and SDL's software renderer, with or without a
/// display. There is one texture, the page.
class Renderer {
public:
    explicit Renderer(SDL_Renderer* renderer) : renderer_(renderer) {}

    /// Uploads the rows of the page that changed. False when the renderer has no texture of that size.
    bool update(ui::Page& page);
    void draw(const ImDrawData& data, ui::Color background);
    /// The renderer has lost its textures (device reset, context lost): the page is uploaded again.
    void forget_texture() { texture_.reset(); }

private:
    struct Destroy {
        void operator()(SDL_Texture* texture) const;
    };

    SDL_Renderer* renderer_;
    std::unique_ptr<SDL_Texture, Destroy> texture_;
};

} // namespace foothold::shell
