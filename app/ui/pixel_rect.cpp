#include "app/ui/pixel_rect.hpp"

#include <algorithm>

namespace foothold::ui {

PixelRect PixelRect::intersection(const PixelRect& other) const {
    const PixelRect both{std::max(x0, other.x0), std::max(y0, other.y0), std::min(x1, other.x1), std::min(y1, other.y1)};
    return both.is_empty() ? PixelRect{} : both;
}

} // namespace foothold::ui
