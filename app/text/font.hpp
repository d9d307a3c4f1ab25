#pragma once

#include <cstddef>
#include <cstdint>
#include <hb.h>
#include <memory>
#include <span>

namespace foothold::text {

struct HarfBuzzDeleter {
    void operator()(hb_blob_t* blob) const { hb_blob_destroy(blob); }
    void operator()(hb_buffer_t* buffer) const { hb_buffer_destroy(buffer); }
    void operator()(hb_font_t* font) const { hb_font_destroy(font); }
    void operator()(hb_set_t* set) const { hb_set_destroy(set); }
};
template <class T>
using HarfBuzz = std::unique_ptr<T, HarfBuzzDeleter>;

/// How far semibold (weight 600) stands between Regular (0) and Bold (1). Measured from texts set in Noto Sans SemiBold.
inline constexpr double semibold_position = 0.6;

/// What semibold adds to the strokes of Regular.
struct Embolden {
    float x_em = 0;
    float y_em = 0;
};

/// One font in one weight. Semibold, which no core package has, is made of two files: the outlines of Regular with thicker
/// strokes, in boxes and with advances between those of Regular and Bold.
struct Font {
    std::span<const std::byte> outlines; ///< the mapped font file to draw from
    std::span<const std::byte> bold;     ///< the file that semibold leans towards; empty for a font that is drawn as it is
    Embolden embolden;

    HarfBuzz<hb_font_t> shaping; ///< at a scale of units per em, so that shaping does not depend on the size
    HarfBuzz<hb_set_t> coverage;
    float units_per_em = 1000;
    float ascent_em = 0;
    float descent_em = 0;
    std::uint32_t space_glyph = 0;
};

} // namespace foothold::text
