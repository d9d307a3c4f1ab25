#include "app/text/wrap.hpp"

#include <algorithm>
#include <limits>
#include <numeric>

namespace foothold::text {

namespace {

constexpr float rounding_em = 1e-4F;

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

/// Whether the letters on both sides look the same without each other.
bool is_clean_cut(const Analysis& analysis, std::uint32_t at) {
    const Boundary& boundary = analysis.boundaries[at];
    return at == 0 || at == analysis.size() || (boundary.glyph_cluster && !boundary.unsafe_to_cut);
}

float advance_em(const Analysis& analysis, Span line) {
    const auto first = analysis.advances_em.begin();
    return std::accumulate(first + line.begin, first + visible_end(analysis, line), 0.0F);
}

/// The longest line that fits, be it that its ends are drawn wider than they were within the text.
Span fitting_line(const Analysis& analysis, std::uint32_t begin, float limit_em, const std::function<float(Span)>& measure) {
    Span line{begin, line_end(analysis, begin, limit_em)};
    const auto is_drawn_anew = [&] {
        return !is_clean_cut(analysis, begin) || !is_clean_cut(analysis, line.end) ||
               !is_clean_cut(analysis, visible_end(analysis, line));
    };
    while (is_drawn_anew() && measure(line) > limit_em) {
        const std::uint32_t end = line_end(analysis, begin, std::min(limit_em, advance_em(analysis, line)) - rounding_em);
        if (end >= line.end) break;
        line.end = end;
    }
    return line;
}

} // namespace

std::vector<Span> wrap(const Analysis& analysis, float width_em, const std::function<float(Span)>& measure) {
    const float limit_em = width_em > 0 ? width_em + rounding_em : std::numeric_limits<float>::infinity();
    std::vector<Span> lines;
    for (std::uint32_t begin = 0; begin < analysis.size(); begin = lines.back().end) {
        lines.push_back(fitting_line(analysis, begin, limit_em, measure));
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
