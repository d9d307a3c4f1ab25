#include "app/shell/window_output.hpp"

#include <SDL.h>

namespace foothold::shell {

void WindowOutput::DestroyRenderer::operator()(SDL_Renderer* renderer) const { SDL_DestroyRenderer(renderer); }

Result<std::unique_ptr<WindowOutput>> WindowOutput::open(SDL_Window* window) {
    std::unique_ptr<WindowOutput> output{new WindowOutput{window}};
    if (output->use_processor()) return output;
    output->is_in_memory_ = true;
    output->use_memory();
    if (!output->pixels_) return Error{"window.unavailable", SDL_GetError()};
    return output;
}

WindowOutput::~WindowOutput() = default;

bool WindowOutput::use_processor() {
    SDL_RendererInfo info{};
    sdl_renderer_.reset(SDL_CreateRenderer(window_, -1, 0));
    if (!sdl_renderer_ || SDL_GetRendererInfo(sdl_renderer_.get(), &info) != 0) return false;
    if ((info.flags & SDL_RENDERER_SOFTWARE) != 0) return false;
    renderer_ = std::make_unique<Renderer>(sdl_renderer_.get());
    return true;
}

void WindowOutput::use_memory() {
    renderer_.reset();
    sdl_renderer_.reset();
    pixels_ = SDL_GetWindowSurface(window_);
    if (pixels_) sdl_renderer_.reset(SDL_CreateSoftwareRenderer(pixels_));
    renderer_ = std::make_unique<Renderer>(sdl_renderer_.get(), pixels_);
}

void WindowOutput::follow_size() {
    if (is_in_memory_) use_memory();
}

WindowOutput::PixelSize WindowOutput::size_px() const {
    PixelSize size;
    if (is_in_memory_)
        size = pixels_ ? PixelSize{pixels_->w, pixels_->h} : PixelSize{};
    else
        SDL_GetRendererOutputSize(sdl_renderer_.get(), &size.width, &size.height);
    return size;
}

void WindowOutput::present(Canvas& canvas, ui::Surface& surface, float elapsed_s) {
    if (is_in_memory_ && SDL_GetWindowSurface(window_) != pixels_) use_memory();
    const PixelSize size = size_px();
    const ImDrawData& data = canvas.draw(surface, size.width, size.height, elapsed_s);
    renderer_->draw(surface.page(), data, surface.tree().theme().colors().background, surface.pictures());
    if (is_in_memory_)
        SDL_UpdateWindowSurface(window_);
    else
        SDL_RenderPresent(sdl_renderer_.get());
}

} // namespace foothold::shell
