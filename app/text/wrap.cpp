#include "app/text/wrap.hpp"

#include <limits>

namespace foothold::text {

namespace {

bool can_cut(const Boundary& boundary) { return boundary.grapheme && boundary.glyph_cluster; }

/// Where to cut a word, of which the character at `overflow` is the first that does not fit: one grapheme stays at least.
std::uint32_t cut_word(const Analysis& analysis, std::uint32_t begin, std::uint32_t overflow) {
    std::uint32_t end = overflow;
    while (end > begin && !can_cut(analysis.boundaries[end])) --end;
    if (end > begin) return end;
    end = begin + 1;
    while (end < analysis.size() && !can_cut(analysis.boundaries[end])) ++end;
    return end;
}

std::uint32_t line_end(const Analysis& analysis, std::uint32_t begin, float width_em) {
    std::uint32_t fits = begin;
    float used_em = 0;
    for (std::uint32_t i = begin; i < analysis.size(); ++i) {
        const Boundary& boundary = analysis.boundaries[i];
        if (i > begin && boundary.line_must_end) return i;
        if (boundary.line_may_end) fits = i;
        used_em += analysis.advances_em[i];
        const bool overflows = used_em > width_em && analysis.spacing[i] == Spacing::none;
        if (overflows) return fits > begin ? fits : cut_word(analysis, begin, i);
    }
    return analysis.size();
}

} // namespace

std::vector<Span> wrap(const Analysis& analysis, float width_em) {
    constexpr float rounding_em = 1e-4F;
    const float limit_em = width_em > 0 ? width_em + rounding_em : std::numeric_limits<float>::infinity();
    std::vector<Span> lines;
    for (std::uint32_t begin = 0; begin < analysis.size(); begin = lines.back().end) {
        lines.push_back({begin, line_end(analysis, begin, limit_em)});
    }
    const bool ends_with_empty_line = lines.empty() || analysis.boundaries.back().line_must_end;
    if (ends_with_empty_line) lines.push_back({analysis.size(), analysis.size()});
    return lines;
}

std::uint32_t visible_end(const Analysis& analysis, Span line) {
    std::uint32_t end = line.end;
    while (end > line.begin && analysis.spacing[end - 1] != Spacing::none) --end;
    return end;
}

} // namespace foothold::text
