#include "app/ui/color.hpp"

#include <algorithm>
#include <cmath>

namespace foothold::ui {

Color between(Color from, Color to, float share) {
    if (!from.is_visible()) from = {to.red, to.green, to.blue, 0};
    if (!to.is_visible()) to = {from.red, from.green, from.blue, 0};
    const auto mixed = [share](std::uint8_t one, std::uint8_t other) {
        const float value = static_cast<float>(one) + (static_cast<float>(other) - static_cast<float>(one)) * share;
        return static_cast<std::uint8_t>(value + 0.5f);
    };
    return {mixed(from.red, to.red), mixed(from.green, to.green), mixed(from.blue, to.blue), mixed(from.alpha, to.alpha)};
}

namespace {

double linear(std::uint8_t channel) {
    const double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}

double luminance(Color color) { return 0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue); }

} // namespace

double contrast(Color first, Color second) {
    const double one = luminance(first);
    const double other = luminance(second);
    const auto [darker, lighter] = std::minmax(one, other);
    return (lighter + 0.05) / (darker + 0.05);
}

} // namespace foothold::ui
