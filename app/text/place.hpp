#pragma once

#include "app/text/layout.hpp"
#include "app/text/request.hpp"
#include "app/text/runs.hpp"
#include "app/text/wrap.hpp"

#include <span>
#include <vector>

namespace foothold::text {

/// A text whose runs have been shaped.
struct ShapedText {
    const Analysis& analysis;
    std::span<const Run> runs;
    std::span<const ShapedGlyph> glyphs;
};

/// Puts the glyphs of wrapped lines where they belong: visual order, carets, alignment, baselines.
class Placer {
public:
    Placer(const Fonts&, RunShaper&, const ShapedText&, const Request&);

    Layout place(const std::vector<Span>& lines);

    /// How wide a line is, in em.
    float measure(Span line);

private:
    /// A part of a run that stands in one line, with its level there.
    struct Piece {
        std::uint32_t begin;
        std::uint32_t end;
        std::int8_t level;
        const Run* run;
    };
    /// The pen, and how far from left to right the ink reaches without white space at the end of the line; in em.
    struct Pen {
        float x = 0;
        float left = 0;
        float right = 0;
        bool has_ink = false;
    };

    void place_line(Span);
    void find_pieces(Span);
    std::span<const ShapedGlyph> glyphs_of(const Piece&, Span);
    bool is_safe_cut(const Run&, std::uint32_t character) const;
    void place_piece(const Piece&, Span, std::uint32_t ink_end, Pen&);
    void place_cluster(std::span<const ShapedGlyph>, FontId, Pen&);
    void add_clusters(std::uint32_t begin, std::uint32_t end, float x0_em, float x1_em, bool is_rtl);
    void align_lines();
    void shift(const Line&, float x_px);

    const Fonts& fonts_;
    RunShaper& shaper_;
    ShapedText text_;
    const Request& request_;
    std::vector<Piece> pieces_;
    std::vector<std::int8_t> levels_;
    std::vector<ShapedGlyph> reshaped_;
    Layout layout_;
};

} // namespace foothold::text
