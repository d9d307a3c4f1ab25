#include "app/ui/picture.hpp"

#include <algorithm>

namespace foothold::ui {

float height_by_width(std::uint32_t width_px, std::uint32_t height_px) {
    constexpr float usual = 0.625f;
    constexpr float flattest = 0.05f;
    if (width_px == 0 || height_px == 0) return usual;
    return std::clamp(static_cast<float>(height_px) / static_cast<float>(width_px), flattest, 1 / flattest);
}

Rect picture_within(Rect rect, const Picture& picture) {
    const float ratio = height_by_width(picture.width_px, picture.height_px);
    const float width = std::min(rect.width, rect.height / ratio);
    const float height = width * ratio;
    return {rect.x + (rect.width - width) / 2, rect.y + (rect.height - height) / 2, width, height};
}

} // namespace foothold::ui
