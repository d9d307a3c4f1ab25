#include "app/ui/color.hpp"

#include <algorithm>
#include <cmath>

namespace foothold::ui {

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
