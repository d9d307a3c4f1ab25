#pragma once

#include "app/shell/canvas.hpp"
#include "app/shell/image.hpp"
#include "app/shell/renderer.hpp"

#include <memory>

struct SDL_Surface;

namespace foothold::shell {

/// A screen that nobody sees: SDL's software renderer on memory. Needs no display and gives the same picture every time.
class Offscreen {
public:
    /// Who makes pixels of what shows the page: Renderer's own loops, or SDL, which takes as much longer and is there to compare.
    enum class Drawing : std::uint8_t { own, by_sdl };
    /// Fails with "render.unavailable".
    static Result<Offscreen> create(int width_px, int height_px, Drawing drawing = Drawing::own);

    Offscreen(Offscreen&&) noexcept = default;
    Offscreen& operator=(Offscreen&&) noexcept = default;

    /// Paints what the surface has laid out.
    Image paint(Canvas& canvas, ui::Surface& surface);
    /// The same, and leaves it in memory.
    void draw(const ImDrawData& data, ui::Surface& surface);
    Image image() const;
    PictureTextures& pictures() { return renderer_->pictures(); }

private:
    struct DestroySurface {
        void operator()(SDL_Surface* surface) const;
    };
    struct DestroyRenderer {
        void operator()(SDL_Renderer* renderer) const;
    };

    Offscreen() = default;

    std::unique_ptr<SDL_Surface, DestroySurface> pixels_;
    std::unique_ptr<SDL_Renderer, DestroyRenderer> sdl_renderer_;
    std::unique_ptr<Renderer> renderer_;
};

} // namespace foothold::shell
