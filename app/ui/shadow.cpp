#include "app/ui/shadow.hpp"

#include <algorithm>
#include <cmath>

namespace foothold::ui {

namespace {

struct Layer {
    float offset = 0; ///< downwards, dp
    float blur = 0;   ///< dp
    float alpha = 0;
};

std::vector<Layer> layers_of(Elevation elevation, bool is_dark) {
    if (elevation == Elevation::raised) return is_dark ? std::vector<Layer>{} : std::vector<Layer>{{1, 2, 0.06f}, {4, 16, 0.05f}};
    return is_dark ? std::vector<Layer>{{12, 32, 0.35f}} : std::vector<Layer>{{2, 6, 0.08f}, {12, 32, 0.10f}};
}

class Picture {
public:
    explicit Picture(int side) : side_(side), pixels_(static_cast<std::size_t>(side) * static_cast<std::size_t>(side)) {}

    float& at(int x, int y) {
        return pixels_[static_cast<std::size_t>(y) * static_cast<std::size_t>(side_) + static_cast<std::size_t>(x)];
    }
    int side() const { return side_; }
    std::vector<float> take() { return std::move(pixels_); }

    void draw_box(float from, float until, float radius, float down) {
        for (int y = 0; y < side_; ++y)
            for (int x = 0; x < side_; ++x)
                at(x, y) = box_coverage({static_cast<float>(x) + 0.5f, static_cast<float>(y) + 0.5f - down}, from, until, radius);
    }

    /// Three box blurs come within 3 % of a Gaussian (Kovesi 2010).
    void blur(float deviation) {
        const int radius = static_cast<int>(std::lround(std::sqrt(deviation * deviation * 12 / 3 + 1) - 1) / 2);
        for (int pass = 0; pass < 3 && radius > 0; ++pass) {
            blur_lines(radius, [this](int line, int position) -> float& { return at(position, line); });
            blur_lines(radius, [this](int line, int position) -> float& { return at(line, position); });
        }
    }

private:
    struct Spot {
        float x;
        float y;
    };

    static float box_coverage(Spot spot, float from, float until, float radius) {
        const float half = (until - from) / 2;
        const float middle = (until + from) / 2;
        const float dx = std::abs(spot.x - middle) - (half - radius);
        const float dy = std::abs(spot.y - middle) - (half - radius);
        const float beyond_x = std::max(dx, 0.0f);
        const float beyond_y = std::max(dy, 0.0f);
        const float outside = std::sqrt(beyond_x * beyond_x + beyond_y * beyond_y);
        return edge_coverage(radius - outside - std::min(std::max(dx, dy), 0.0f));
    }

    template <class At>
    void blur_lines(int radius, At&& pixel) {
        std::vector<float> line(static_cast<std::size_t>(side_));
        const float share = 1.0f / static_cast<float>(2 * radius + 1);
        for (int row = 0; row < side_; ++row) {
            for (int i = 0; i < side_; ++i) line[static_cast<std::size_t>(i)] = pixel(row, i);
            float sum = 0;
            for (int i = -radius; i < side_; ++i) {
                if (i + radius < side_) sum += line[static_cast<std::size_t>(i + radius)];
                if (i - radius - 1 >= 0) sum -= line[static_cast<std::size_t>(i - radius - 1)];
                if (i >= 0) pixel(row, i) = sum * share;
            }
        }
    }

    int side_;
    std::vector<float> pixels_;
};

} // namespace

float edge_coverage(float distance) { return std::clamp(distance + 0.5f, 0.0f, 1.0f); }

Shadow draw_shadow(Elevation elevation, int radius_px, float pixels_per_dp, bool is_dark) {
    const auto layers = layers_of(elevation, is_dark);
    float reach = 0;
    float widest = 0;
    for (const Layer& layer : layers) {
        reach = std::max(reach, (layer.blur + layer.offset) * pixels_per_dp);
        widest = std::max(widest, layer.blur * pixels_per_dp);
    }
    Shadow shadow;
    shadow.reach = static_cast<int>(std::ceil(reach)) + 1;
    shadow.corner = shadow.reach + std::max(radius_px, static_cast<int>(std::ceil(widest))) + 1;
    shadow.side = 2 * shadow.corner + 1;
    Picture sum(shadow.side);
    for (const Layer& layer : layers) {
        Picture picture(shadow.side);
        picture.draw_box(static_cast<float>(shadow.reach), static_cast<float>(shadow.side - shadow.reach),
                         static_cast<float>(radius_px), layer.offset * pixels_per_dp);
        picture.blur(layer.blur * pixels_per_dp / 2);
        for (int y = 0; y < shadow.side; ++y)
            for (int x = 0; x < shadow.side; ++x) sum.at(x, y) += picture.at(x, y) * layer.alpha;
    }
    shadow.coverage = sum.take();
    for (const float alpha : shadow.coverage) shadow.alpha = std::max(shadow.alpha, alpha);
    if (shadow.alpha > 0)
        for (float& alpha : shadow.coverage) alpha /= shadow.alpha;
    return shadow;
}

} // namespace foothold::ui
