#include "app/ui/page.hpp"

#include "app/ui/shadow.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace foothold::ui {

namespace {

constexpr int gutter = 1;

constexpr std::uint32_t white_with(std::uint8_t alpha) { return static_cast<std::uint32_t>(alpha) << 24 | 0x00FFFFFFu; }

std::uint8_t byte_of(float coverage) { return static_cast<std::uint8_t>(std::clamp(coverage, 0.0f, 1.0f) * 255.0f + 0.5f); }

/// `inner` = 0 gives a disc.
std::vector<float> round_coverage(int radius, float inner) {
    const int side = 2 * radius;
    std::vector<float> coverage(static_cast<std::size_t>(side) * static_cast<std::size_t>(side));
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x) {
            const auto center = static_cast<float>(radius);
            const float across = static_cast<float>(x) + 0.5f - center;
            const float down = static_cast<float>(y) + 0.5f - center;
            const float distance = std::sqrt(across * across + down * down);
            const float outside = inner > 0 ? edge_coverage(inner - distance) : 0.0f;
            coverage[static_cast<std::size_t>(y * side + x)] = edge_coverage(center - distance) - outside;
        }
    return coverage;
}

} // namespace

Page::Page(const text::Fonts& fonts, float pixels_per_dp) :
    scale_(pixels_per_dp), glyph_rows_(pixels_per_dp > 1.25f ? 1280 : 640), height_px_(pixels_per_dp > 1.25f ? 3072 : 1536),
    glyphs_(fonts, width_px, glyph_rows_),
    pixels_(static_cast<std::size_t>(width_px) * static_cast<std::size_t>(height_px_), white_with(0)) {
    clear_shapes();
}

void Page::clear_shapes() {
    discs_.clear();
    rings_.clear();
    shadows_.clear();
    shelves_.clear();
    std::fill(pixels_.begin() + static_cast<std::ptrdiff_t>(glyph_rows_) * width_px, pixels_.end(), white_with(0));
    constexpr int solid_side = 3;
    next_shelf_y_ = glyph_rows_ + solid_side + gutter;
    for (int y = 0; y < solid_side; ++y)
        for (int x = 0; x < solid_side; ++x)
            pixels_[static_cast<std::size_t>((glyph_rows_ + y) * width_px + x)] = white_with(255);
    dirty_ = {0, height_px_};
    shapes_are_full_ = false;
}

std::optional<Sprite> Page::allocate(int width, int height) {
    const auto holds = [&](const Shelf& shelf) { return shelf.height >= height && shelf.x + width + gutter <= width_px; };
    const auto fits = [&](const Shelf& shelf) { return holds(shelf) && shelf.height <= height + height / 4 + 4; };
    const bool has_rows = next_shelf_y_ + height + gutter <= height_px_ && width + gutter <= width_px;
    auto shelf = std::ranges::find_if(shelves_, fits);
    if (shelf == shelves_.end() && has_rows) {
        shelf = shelves_.insert(shelves_.end(), {next_shelf_y_, height, 0});
        next_shelf_y_ += height + gutter;
    }
    if (shelf == shelves_.end()) shelf = std::ranges::find_if(shelves_, holds);
    if (shelf == shelves_.end()) return std::nullopt;
    const Sprite sprite{shelf->x, shelf->y, width, height};
    shelf->x += width + gutter;
    return sprite;
}

Sprite Page::store(int width, int height, const std::vector<float>& coverage) {
    const auto sprite = allocate(width, height);
    if (!sprite) {
        shapes_are_full_ = true;
        return {};
    }
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            pixels_[static_cast<std::size_t>((sprite->y + y) * width_px + sprite->x + x)] =
                white_with(byte_of(coverage[static_cast<std::size_t>(y * width + x)]));
    dirty_ = dirty_.any() ? DirtyRows{std::min(dirty_.begin, sprite->y), std::max(dirty_.end, sprite->y + height)}
                          : DirtyRows{sprite->y, sprite->y + height};
    return *sprite;
}

Sprite Page::disc(int radius_px) {
    const auto found = discs_.find(radius_px);
    if (found != discs_.end()) return found->second;
    const Sprite sprite = store(2 * radius_px, 2 * radius_px, round_coverage(radius_px, 0));
    if (sprite.width > 0) discs_.emplace(radius_px, sprite);
    return sprite;
}

Sprite Page::ring(int radius_px, float stroke_px) {
    const std::pair key{radius_px, static_cast<int>(std::lround(stroke_px * 16))};
    const auto found = rings_.find(key);
    if (found != rings_.end()) return found->second;
    const float inner = std::max(0.01f, static_cast<float>(radius_px) - stroke_px);
    const Sprite sprite = store(2 * radius_px, 2 * radius_px, round_coverage(radius_px, inner));
    if (sprite.width > 0) rings_.emplace(key, sprite);
    return sprite;
}

ShadowSprite Page::shadow(Elevation elevation, int radius_px, bool is_dark) {
    const std::tuple key{elevation, radius_px, is_dark};
    const auto found = shadows_.find(key);
    if (found != shadows_.end()) return found->second;
    const Shadow drawn = draw_shadow(elevation, radius_px, scale_, is_dark);
    const ShadowSprite shadow{store(drawn.side, drawn.side, drawn.coverage), drawn.reach, drawn.corner, drawn.alpha};
    if (shadow.sprite.width > 0) shadows_.emplace(key, shadow);
    return shadow;
}

void Page::recycle() {
    if (glyphs_.is_full()) glyphs_.recycle();
    if (shapes_are_full_) clear_shapes();
}

void Page::copy_glyphs() {
    const text::PageArea area = glyphs_.take_dirty_area();
    if (area.is_empty()) return;
    const auto page = glyphs_.page();
    for (int y = area.top; y < area.bottom; ++y)
        for (int x = area.left; x < area.right; ++x) {
            const auto position = static_cast<std::size_t>(y * width_px + x);
            pixels_[position] = white_with(page[position]);
        }
    dirty_ = dirty_.any() ? DirtyRows{std::min(dirty_.begin, area.top), std::max(dirty_.end, area.bottom)}
                          : DirtyRows{area.top, area.bottom};
}

DirtyRows Page::take_dirty() {
    copy_glyphs();
    return std::exchange(dirty_, {});
}

} // namespace foothold::ui
