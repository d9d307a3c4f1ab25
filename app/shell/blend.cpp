#include "app/shell/blend.hpp"

#include <algorithm>
#include <array>
#include <cstring>

namespace foothold::shell {

namespace {

/// Four pixels: as many channels as the compiler has eight to a register, twice.
constexpr std::size_t block_pixels = 4;
constexpr std::size_t block_bytes = block_pixels * sizeof(Pixel);

/// What is added to each channel of what is there, of which `kept` of 255 stay.
struct Layer {
    std::array<std::uint16_t, block_bytes> added{};
    std::uint16_t kept = 0;
};

Layer layer_of(Pixel color, unsigned alpha) {
    std::array<std::uint8_t, sizeof(Pixel)> channels{};
    std::memcpy(channels.data(), &color, sizeof color);
    Layer layer;
    for (std::size_t index = 0; index < block_bytes; ++index)
        layer.added[index] = static_cast<std::uint16_t>(share_of(channels[index % sizeof(Pixel)], alpha));
    layer.kept = static_cast<std::uint16_t>(255 - alpha);
    return layer;
}

template <std::size_t count>
void blend_channels(std::uint8_t* channels, const Layer& layer) {
    for (std::size_t index = 0; index < count; ++index) {
        const auto product = static_cast<std::uint16_t>(channels[index] * layer.kept);
        const auto share = static_cast<std::uint16_t>(static_cast<std::uint16_t>(product + 1 + (product >> 8)) >> 8);
        channels[index] = static_cast<std::uint8_t>(share + layer.added[index]);
    }
}

/// Shares of two channels of a pixel at once, those at bits 0 and 16.
Pixel shares_of(Pixel pair, unsigned alpha) {
    const Pixel product = pair * alpha;
    return ((product + 0x00010001u + (product >> 8 & 0x00FF00FFu)) >> 8) & 0x00FF00FFu;
}

Pixel blended(Pixel under, Pixel over, unsigned alpha) {
    constexpr Pixel pair = 0x00FF00FFu;
    const Pixel even = shares_of(under & pair, 255 - alpha) + shares_of(over & pair, alpha);
    const Pixel odd = shares_of(under >> 8 & pair, 255 - alpha) + shares_of(over >> 8 & pair, alpha);
    return even | odd << 8;
}

template <int step>
void blend_covered(std::span<Pixel> row, Pixel color, unsigned alpha, const std::uint32_t* texel) {
    for (Pixel& pixel : row) {
        const unsigned coverage = *texel >> 24;
        texel += step;
        if (coverage == 0) continue;
        const unsigned opacity = alpha == 255 ? coverage : share_of(coverage, alpha);
        pixel = opacity == 255 ? color : blended(pixel, color, opacity);
    }
}

} // namespace

void blend(std::span<Pixel> row, Pixel color, unsigned alpha) {
    if (alpha == 0) return;
    if (alpha == 255) return static_cast<void>(std::ranges::fill(row, color));
    const Layer layer = layer_of(color, alpha);
    auto* channels = reinterpret_cast<std::uint8_t*>(row.data());
    std::size_t left = row.size();
    for (; left >= block_pixels; left -= block_pixels, channels += block_bytes) blend_channels<block_bytes>(channels, layer);
    for (; left > 0; --left, channels += sizeof(Pixel)) blend_channels<sizeof(Pixel)>(channels, layer);
}

void blend(std::span<Pixel> row, Pixel color, unsigned alpha, const Coverage& coverage) {
    coverage.is_mirrored ? blend_covered<-1>(row, color, alpha, coverage.texels)
                         : blend_covered<1>(row, color, alpha, coverage.texels);
}

} // namespace foothold::shell
