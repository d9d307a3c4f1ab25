#include "app/shell/offscreen.hpp"

#include <cstring>

#include <SDL.h>

namespace foothold::shell {

void Offscreen::DestroySurface::operator()(SDL_Surface* surface) const { SDL_FreeSurface(surface); }

void Offscreen::DestroyRenderer::operator()(SDL_Renderer* renderer) const { SDL_DestroyRenderer(renderer); }

Result<Offscreen> Offscreen::create(int width_px, int height_px, Drawing drawing) {
    Offscreen offscreen;
    offscreen.pixels_.reset(SDL_CreateRGBSurfaceWithFormat(0, width_px, height_px, 32, SDL_PIXELFORMAT_RGBA32));
    if (offscreen.pixels_) offscreen.sdl_renderer_.reset(SDL_CreateSoftwareRenderer(offscreen.pixels_.get()));
    if (!offscreen.sdl_renderer_) return Error{"render.unavailable", SDL_GetError()};
    const SDL_Surface* pixels = drawing == Drawing::own ? offscreen.pixels_.get() : nullptr;
    offscreen.renderer_ = std::make_unique<Renderer>(offscreen.sdl_renderer_.get(), pixels);
    return offscreen;
}

void Offscreen::draw(const ImDrawData& data, ui::Surface& surface) {
    renderer_->draw(surface.page(), data, surface.tree().theme().colors().background, surface.pictures());
    SDL_RenderFlush(sdl_renderer_.get());
}

Image Offscreen::paint(Canvas& canvas, ui::Surface& surface) {
    draw(canvas.draw(surface, pixels_->w, pixels_->h, 0), surface);
    return this->image();
}

Image Offscreen::image() const {
    Image image{pixels_->w, pixels_->h, {}};
    const auto row_bytes = static_cast<std::size_t>(pixels_->w) * 4;
    image.pixels.resize(row_bytes * static_cast<std::size_t>(pixels_->h));
    for (int y = 0; y < pixels_->h; ++y)
        std::memcpy(image.pixels.data() + static_cast<std::size_t>(y) * row_bytes,
                    static_cast<const std::uint8_t*>(pixels_->pixels) + static_cast<std::ptrdiff_t>(y) * pixels_->pitch,
                    row_bytes);
    return image;
}

} // namespace foothold::shell
