#include "app/text/glyph_atlas.hpp"

#include "app/text/rasterizer.hpp"
#include "app/text/shelves.hpp"

#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <utility>

namespace foothold::text {

namespace {

constexpr int gap_px = 1; // so that bilinear sampling of one glyph never reaches the next

// 16 bits of font, 16 of glyph (fonts have no more), 16 of size in 64ths of a pixel, 2 of phase: no two glyphs share a key.
std::uint64_t key_of(FontId font, std::uint32_t glyph, float size_px, int phase) {
    const auto size = static_cast<std::uint64_t>(std::lround(size_px * 64)) & 0xFFFFU;
    return std::uint64_t{font} << 34U | std::uint64_t{glyph & 0xFFFFU} << 18U | size << 2U | static_cast<std::uint64_t>(phase);
}

Slot slot_at(Shelves::Place place, const Bitmap& bitmap) {
    return {.x = static_cast<std::uint16_t>(place.x),
            .y = static_cast<std::uint16_t>(place.y),
            .width = static_cast<std::uint16_t>(bitmap.width),
            .height = static_cast<std::uint16_t>(bitmap.height),
            .left = static_cast<std::int16_t>(bitmap.left),
            .top = static_cast<std::int16_t>(bitmap.top)};
}

Picture picture_of(std::uint32_t glyph, const Slot& slot, float pen_x, float pen_y) {
    const Corner from{pen_x + slot.left, pen_y + slot.top, static_cast<float>(slot.x), static_cast<float>(slot.y)};
    const Corner until{from.x + slot.width, from.y + slot.height, from.page_x + slot.width, from.page_y + slot.height};
    return Picture::between(from, until, glyph);
}

Rectangle around(const Rectangle& ink, const Picture& picture) {
    const Corner& from = picture.corners[0];
    const Corner& until = picture.corners[2];
    return {std::min(ink.x0, from.x), std::min(ink.y0, from.y), std::max(ink.x1, until.x), std::max(ink.y1, until.y)};
}

} // namespace

struct GlyphAtlas::Parts {
    Parts(const Fonts& fonts, int width_px, int height_px) : rasterizer(fonts), shelves(width_px, height_px) {}

    Rasterizer rasterizer;
    Shelves shelves;
    std::unordered_map<std::uint64_t, Slot> slots;
};

GlyphAtlas::GlyphAtlas(const Fonts& fonts, int width_px, int height_px) :
    width_px_(width_px), height_px_(height_px), page_(static_cast<std::size_t>(width_px) * static_cast<std::size_t>(height_px)),
    epoch_(std::make_shared<int>()), parts_(std::make_unique<Parts>(fonts, width_px, height_px)) {}

GlyphAtlas::~GlyphAtlas() = default;

Pen GlyphAtlas::snap(float x) {
    const float quarters = std::round(x * phase_count);
    const float pixel = std::floor(quarters / phase_count);
    return {pixel, static_cast<int>(quarters - pixel * phase_count)};
}

const Slot* GlyphAtlas::find(FontId font, std::uint32_t glyph, float size_px, int phase) {
    const std::uint64_t key = key_of(font, glyph, size_px, phase);
    if (const auto found = parts_->slots.find(key); found != parts_->slots.end()) return &found->second;
    return draw(key, parts_->rasterizer.draw(font, glyph, size_px, static_cast<float>(phase) / phase_count));
}

const Pictures& GlyphAtlas::pictures(const Layout& layout) {
    if (layout.pictures.epoch != epoch_) find_pictures(layout, layout.pictures);
    return layout.pictures;
}

void GlyphAtlas::find_pictures(const Layout& layout, Pictures& pictures) {
    pictures.epoch = epoch_;
    pictures.of_glyphs.clear();
    pictures.line_ends.clear();
    pictures.ink = {};
    for (const Line& line : layout.lines) {
        for (std::uint32_t glyph = line.glyph_begin; glyph < line.glyph_end; ++glyph) add_picture(layout, glyph, pictures);
        pictures.line_ends.push_back(static_cast<std::uint32_t>(pictures.of_glyphs.size()));
    }
}

void GlyphAtlas::add_picture(const Layout& layout, std::uint32_t index, Pictures& pictures) {
    const Glyph& glyph = layout.glyphs[index];
    const Pen pen = snap(glyph.x);
    const Slot* slot = find(glyph.font, glyph.id, layout.size_px, pen.phase);
    if (slot == nullptr) {
        pictures.epoch = nullptr; // to be tried again
    } else if (slot->width > 0) {
        pictures.of_glyphs.push_back(picture_of(index, *slot, pen.pixel, std::round(glyph.y)));
        pictures.ink = around(pictures.ink, pictures.of_glyphs.back());
    }
}

const Slot* GlyphAtlas::draw(std::uint64_t key, const Bitmap& bitmap) {
    if (bitmap.width == 0) return &(parts_->slots[key] = {});
    const auto place = parts_->shelves.add(bitmap.width + gap_px, bitmap.height + gap_px);
    if (!place) {
        is_full_ = true;
        return nullptr;
    }
    const Slot slot = slot_at(*place, bitmap);
    copy(slot, bitmap);
    return &(parts_->slots[key] = slot);
}

void GlyphAtlas::copy(const Slot& slot, const Bitmap& bitmap) {
    for (int row = 0; row < bitmap.height; ++row) {
        const auto to = static_cast<std::size_t>(slot.y + row) * static_cast<std::size_t>(width_px_) + slot.x;
        std::copy_n(bitmap.pixels + static_cast<std::ptrdiff_t>(row) * bitmap.pitch, bitmap.width, page_.data() + to);
    }
    const PageArea area{slot.x, slot.y, slot.x + slot.width, slot.y + slot.height};
    dirty_ = dirty_.is_empty() ? area
                               : PageArea{std::min(dirty_.left, area.left), std::min(dirty_.top, area.top),
                                          std::max(dirty_.right, area.right), std::max(dirty_.bottom, area.bottom)};
}

PageArea GlyphAtlas::take_dirty_area() { return std::exchange(dirty_, {}); }

void GlyphAtlas::recycle() {
    parts_->slots.clear();
    parts_->shelves.clear();
    std::ranges::fill(page_, std::uint8_t{0});
    dirty_ = {0, 0, width_px_, height_px_};
    is_full_ = false;
    ++generation_;
    epoch_ = std::make_shared<int>();
}

} // namespace foothold::text
