#include "app/shell/resized.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace foothold::shell {

namespace {

constexpr std::size_t channels = 4;

/// What one pixel is made of: pixels from `first` on, with these weights, which add up to 1.
struct Mixture {
    std::size_t first = 0;
    std::vector<float> weights;
};

/// A tent as wide as two of the larger pixels.
std::vector<Mixture> mixtures(int from, int to) {
    const float step = static_cast<float>(from) / static_cast<float>(to);
    const float reach = std::max(1.0f, step);
    std::vector<Mixture> all(static_cast<std::size_t>(to));
    for (int index = 0; index < to; ++index) {
        const float center = (static_cast<float>(index) + 0.5f) * step - 0.5f;
        const int first = std::max(0, static_cast<int>(std::ceil(center - reach)));
        const int last = std::min(from - 1, static_cast<int>(std::floor(center + reach)));
        Mixture& mixture = all[static_cast<std::size_t>(index)];
        mixture.first = static_cast<std::size_t>(std::min(first, from - 1));
        float sum = 0;
        for (int source = first; source <= last; ++source)
            sum += mixture.weights.emplace_back(std::max(0.0f, 1 - std::abs(static_cast<float>(source) - center) / reach));
        if (sum <= 0) mixture.weights.assign(1, sum = 1);
        for (float& weight : mixture.weights) weight /= sum;
    }
    return all;
}

/// Pixels of a row lie `stride` bytes apart, and the rows `pitch` bytes.
struct Way {
    std::size_t stride;
    std::size_t pitch;
};

void mix(const std::vector<std::uint8_t>& from, Way way, std::vector<std::uint8_t>& to, Way way_to, std::size_t rows,
         const std::vector<Mixture>& all) {
    for (std::size_t row = 0; row < rows; ++row)
        for (std::size_t index = 0; index < all.size(); ++index)
            for (std::size_t channel = 0; channel < channels; ++channel) {
                const std::uint8_t* source = from.data() + row * way.pitch + all[index].first * way.stride + channel;
                float sum = 0.5f;
                for (const float weight : all[index].weights) {
                    sum += weight * static_cast<float>(*source);
                    source += way.stride;
                }
                to[row * way_to.pitch + index * way_to.stride + channel] = static_cast<std::uint8_t>(std::min(sum, 255.0f));
            }
}

} // namespace

Image resized(const Image& image, int width_px, int height_px) {
    if (image.width_px == width_px && image.height_px == height_px) return image;
    const std::size_t pitch = static_cast<std::size_t>(image.width_px) * channels;
    const std::size_t pitch_to = static_cast<std::size_t>(width_px) * channels;
    const auto rows = static_cast<std::size_t>(image.height_px);
    std::vector<std::uint8_t> narrow(pitch_to * rows);
    mix(image.pixels, {channels, pitch}, narrow, {channels, pitch_to}, rows, mixtures(image.width_px, width_px));
    Image made{width_px, height_px, {}};
    made.pixels.resize(pitch_to * static_cast<std::size_t>(height_px));
    const auto columns = static_cast<std::size_t>(width_px);
    mix(narrow, {pitch_to, channels}, made.pixels, {pitch_to, channels}, columns, mixtures(image.height_px, height_px));
    return made;
}

} // namespace foothold::shell
