#pragma once

#include "app/text/fonts.hpp"
#include "app/text/layout.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace foothold::print {

/// At its pen position, in the layout's units.
struct RunGlyph {
    std::uint32_t id = 0;
    float x = 0;
    float y = 0;
};

/// So many bytes of a run's text stand for so many of its glyphs.
struct RunCluster {
    std::uint32_t bytes = 0;
    std::uint32_t glyphs = 0;
};

/// Glyphs of a line that are drawn together, in one font and one direction, and the text that they stand for. All from left to
/// right, as programs that read pages expect it: only the letters of one cluster are in the order of reading.
struct GlyphRun {
    text::FontId font = 0;
    std::string text;
    std::vector<RunGlyph> glyphs;
    std::vector<RunCluster> clusters;
};

/// The runs of a line from left to right, with a glyph for each space. `text` is that of the layout. Marks that only steer the
/// direction are left out of the runs' texts.
std::vector<GlyphRun> glyph_runs(const text::Layout& layout, const text::Line& line, std::string_view text,
                                 const text::Fonts& fonts);

} // namespace foothold::print
