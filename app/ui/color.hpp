#pragma once

#include <cstdint>

namespace foothold::ui {

struct Color {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;
    std::uint8_t alpha = 255;

    bool is_visible() const { return alpha != 0; }
    Color with_alpha(float share) const { return {red, green, blue, static_cast<std::uint8_t>(share * 255.0f + 0.5f)}; }
    bool operator==(const Color&) const = default;
};

inline constexpr Color transparent{0, 0, 0, 0};

/// From one colour to another, `share` of the way; what is transparent comes or goes in the other's hue.
Color between(Color from, Color to, float share);

/// 0xRRGGBB.
constexpr Color rgb(std::uint32_t hex) {
    return {static_cast<std::uint8_t>(hex >> 16), static_cast<std::uint8_t>(hex >> 8 & 0xFF),
            static_cast<std::uint8_t>(hex & 0xFF), 255};
}

/// WCAG 2 contrast ratio of two opaque colours, 1-21.
double contrast(Color first, Color second);

} // namespace foothold::ui
