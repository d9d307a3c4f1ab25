#pragma once

#include "app/text/analysis.hpp"

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace foothold::text {

/// Characters [begin, end) of one font, script and bidi level: what HarfBuzz takes at once.
struct Run {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::uint32_t glyph_begin = 0;
    std::uint32_t glyph_end = 0;
    std::uint32_t script = 0;
    FontId font = 0;
    std::int8_t level = 0;

    bool is_rtl() const { return (level & 1) != 0; }
};

/// A glyph in em, before it has a place. `character` is the first one of its cluster.
struct ShapedGlyph {
    std::uint32_t id = 0;
    std::uint32_t character = 0;
    float advance_em = 0;
    float x_em = 0;
    float y_em = 0;
    bool is_unsafe_to_cut = false;
};

/// Fills in the font of every character, the same for all characters of a grapheme.
void choose_fonts(Analysis&, const Fonts&, const Style&);

/// Puts a zero-width space for line ends and other control characters, which fonts have no glyph for, and for skin tones of
/// emoji, which have no colour here.
void hide_controls(Analysis&);

/// Cuts the text into runs, which have no glyphs yet.
void find_runs(const Analysis&, std::vector<Run>&);

/// HarfBuzz with a buffer that is used again and again.
class RunShaper {
public:
    explicit RunShaper(const Fonts&);
    ~RunShaper();

    /// Appends the glyphs of a run in visual order. Letters join across the ends of the run, but not across [begin, end).
    void shape(const Analysis&, Run&, std::uint32_t begin, std::uint32_t end, std::string_view language,
               std::vector<ShapedGlyph>&);

private:
    struct Buffer;

    const Fonts& fonts_;
    std::unique_ptr<Buffer> buffer_;
};

/// Notes in the analysis what the glyphs of a run say: advances, and where it can be cut.
void record_clusters(Analysis&, const Run&, const std::vector<ShapedGlyph>&);

} // namespace foothold::text
