#include "app/shell/pixel_plane.hpp"

#include <SDL.h>

namespace foothold::shell {

std::optional<PixelPlane> PixelPlane::of(const SDL_Surface& surface) {
    const SDL_PixelFormat& format = *surface.format;
    const bool has_whole_bytes = format.Rloss == 0 && format.Gloss == 0 && format.Bloss == 0;
    const bool has_whole_pixels = format.BytesPerPixel == sizeof(Pixel) && surface.pitch % static_cast<int>(sizeof(Pixel)) == 0;
    if (!has_whole_bytes || !has_whole_pixels || SDL_MUSTLOCK(&surface) || !surface.pixels) return std::nullopt;
    PixelPlane plane;
    plane.first_ = static_cast<Pixel*>(surface.pixels);
    plane.width_px_ = surface.w;
    plane.height_px_ = surface.h;
    plane.stride_px_ = surface.pitch / static_cast<int>(sizeof(Pixel));
    plane.red_shift_ = format.Rshift;
    plane.green_shift_ = format.Gshift;
    plane.blue_shift_ = format.Bshift;
    plane.other_bits_ = ~(format.Rmask | format.Gmask | format.Bmask);
    return plane;
}

} // namespace foothold::shell
