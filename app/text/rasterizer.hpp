#pragma once

#include "app/text/fonts.hpp"

#include <cstdint>
#include <memory>
#include <span>

namespace foothold::text {

/// A drawn glyph: `height` rows of `width` bytes, `pitch` bytes apart, valid until the next one is drawn.
struct Bitmap {
    const std::uint8_t* pixels = nullptr;
    int pitch = 0;
    int width = 0;
    int height = 0;
    int left = 0;
    int top = 0; ///< rows below the baseline, so mostly negative
};

/// Draws glyphs with FreeType. The fonts must outlive it.
class Rasterizer {
public:
    explicit Rasterizer(const Fonts&);
    ~Rasterizer();

    /// `offset_px` moves the outline to the right by a part of a pixel. A glyph that cannot be drawn has no ink.
    Bitmap draw(FontId font, std::uint32_t glyph, float size_px, float offset_px);

private:
    struct Faces;

    std::unique_ptr<Faces> faces_;
};

} // namespace foothold::text
