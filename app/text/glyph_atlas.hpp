#pragma once

#include "app/text/layout.hpp"

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace foothold::text {

/// Where a glyph's picture is on the page, and where it goes: its top left corner relative to the pen's whole pixel. A glyph
/// without ink has a width of 0.
struct Slot {
    std::uint16_t x = 0;
    std::uint16_t y = 0;
    std::uint16_t width = 0;
    std::uint16_t height = 0;
    std::int16_t left = 0;
    std::int16_t top = 0;
};

/// Part of the page, in pixels; empty when right <= left.
struct PageArea {
    int left = 0;
    int top = 0;
    int right = 0;
    int bottom = 0;

    bool is_empty() const { return right <= left; }
};

/// Where a glyph is drawn: the nearest quarter of a pixel, as a whole pixel and the quarters beyond it.
struct Pen {
    float pixel = 0;
    int phase = 0;
};

struct Bitmap;

/// Pictures of glyphs, 8 bits of coverage for a pixel, drawn when they are first asked for and packed in shelves on one page.
/// Nothing moves within a frame: when the page is full, find() says so and recycle() starts anew between two frames.
class GlyphAtlas {
public:
    static constexpr int phase_count = 4;
    static Pen snap(float x);

    GlyphAtlas(const Fonts&, int width_px, int height_px);
    ~GlyphAtlas();

    /// The picture of a glyph whose pen stands `phase` quarters of a pixel right of a whole one. Null when the page is full; the
    /// pointer is valid until recycle().
    const Slot* find(FontId font, std::uint32_t glyph, float size_px, int phase);

    /// All glyphs of a layout, at the nearest quarters of pixels. The layout remembers them, so it must not be painted in two
    /// threads at once.
    const Pictures& pictures(const Layout&);

    std::span<const std::uint8_t> page() const { return page_; } ///< rows of width_px() bytes
    int width_px() const { return width_px_; }
    int height_px() const { return height_px_; }

    /// What has changed since the last call. Everything after recycle().
    PageArea take_dirty_area();

    /// A glyph had no room since the last recycle().
    bool is_full() const { return is_full_; }

    /// Counts up with each recycle(): slots of another generation are no longer valid.
    std::uint32_t generation() const { return generation_; }

    /// Forgets all pictures. Only between frames.
    void recycle();

private:
    struct Parts;

    void find_pictures(const Layout&, Pictures&);
    void add_picture(const Layout&, std::uint32_t glyph, Pictures&);
    const Slot* draw(std::uint64_t key, const Bitmap&);
    void copy(const Slot&, const Bitmap&);

    int width_px_;
    int height_px_;
    std::vector<std::uint8_t> page_;
    PageArea dirty_;
    bool is_full_ = false;
    std::uint32_t generation_ = 0;
    std::shared_ptr<const void> epoch_; ///< another object after each recycle()
    std::unique_ptr<Parts> parts_;
};

} // namespace foothold::text
