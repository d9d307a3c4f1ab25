#pragma once

#include "app/shell/image.hpp"

#include <algorithm>
#include <cstdlib>
#include <set>

namespace foothold::shell {

/// Of any channel of any pixel, and in which pixel; 256 when the pictures are not of one size.
struct Difference {
    int levels = 0;
    int x = 0;
    int y = 0;
    double share_beyond_two = 0; ///< of all channels
};

inline Difference largest_difference(const Image& one, const Image& other) {
    if (one.width_px != other.width_px || one.pixels.size() != other.pixels.size()) return {256, 0, 0, 1};
    Difference largest;
    for (std::size_t index = 0; index < one.pixels.size(); ++index) {
        const int levels = std::abs(one.pixels[index] - other.pixels[index]);
        const auto pixel = static_cast<int>(index / 4);
        if (levels > largest.levels) largest = {levels, pixel % one.width_px, pixel / one.width_px, largest.share_beyond_two};
        if (levels > 2) largest.share_beyond_two += 1.0 / static_cast<double>(one.pixels.size());
    }
    return largest;
}

inline std::size_t number_of_colors(const Image& image) {
    std::set<int> colors;
    for (std::size_t index = 0; index + 2 < image.pixels.size(); index += 4)
        colors.insert(image.pixels[index] << 16 | image.pixels[index + 1] << 8 | image.pixels[index + 2]);
    return colors.size();
}

} // namespace foothold::shell
