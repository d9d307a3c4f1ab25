#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace foothold::shell {

/// 32 bits, eight for each channel in whichever order; what is no channel, and the alpha of what is opaque, is 255.
using Pixel = std::uint32_t;

/// The product of two shares of 255 as one, rounded down.
constexpr unsigned share_of(unsigned one, unsigned other) {
    const unsigned product = one * other;
    return (product + 1 + (product >> 8)) >> 8;
}

/// Puts a colour over each pixel, as opaque as `alpha` says: its share and the share of what is there are rounded down each,
/// which is how SDL's software renderer does it.
void blend(std::span<Pixel> row, Pixel color, unsigned alpha);

/// The same, and for each pixel as far as the top eight bits of its texel say. The texels begin at `texels` and go to the left
/// when the row is mirrored.
struct Coverage {
    const std::uint32_t* texels = nullptr;
    bool is_mirrored = false;
};
void blend(std::span<Pixel> row, Pixel color, unsigned alpha, const Coverage& coverage);

} // namespace foothold::shell
