#pragma once

#include "app/shell/blend.hpp"
#include "app/ui/color.hpp"

#include <optional>
#include <span>

struct SDL_Surface;

namespace foothold::shell {

/// Pixels in memory that can be written to: those of a window without a graphics processor, or of no window.
class PixelPlane {
public:
    /// Nothing when its pixels are not 32 bits with eight for each channel.
    static std::optional<PixelPlane> of(const SDL_Surface& surface);

    int width_px() const { return width_px_; }
    int height_px() const { return height_px_; }
    std::span<Pixel> row(int y, int begin, int end) const {
        return {first_ + static_cast<std::ptrdiff_t>(y) * stride_px_ + begin, static_cast<std::size_t>(end - begin)};
    }
    /// Opaque, whatever its alpha.
    Pixel pixel(ui::Color color) const {
        return static_cast<Pixel>(color.red) << red_shift_ | static_cast<Pixel>(color.green) << green_shift_ |
               static_cast<Pixel>(color.blue) << blue_shift_ | other_bits_;
    }

private:
    PixelPlane() = default;

    Pixel* first_ = nullptr;
    int width_px_ = 0;
    int height_px_ = 0;
    int stride_px_ = 0;
    int red_shift_ = 0;
    int green_shift_ = 0;
    int blue_shift_ = 0;
    Pixel other_bits_ = 0;
};

} // namespace foothold::shell
