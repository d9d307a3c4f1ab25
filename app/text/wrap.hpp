#pragma once

#include "app/text/analysis.hpp"

#include <cstdint>
#include <functional>
#include <vector>

namespace foothold::text {

/// Characters [begin, end) of one line.
struct Span {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

/// Fills each line with as many words as fit, white space hanging over its end. A word wider than a line is cut between
/// graphemes. A width of 0 wraps nothing. Gives one line at least. `measure` says how wide a line is in em whose letters take
/// other shapes at its ends than they have within the text.
std::vector<Span> wrap(const Analysis&, float width_em, const std::function<float(Span)>& measure);

/// The end of a line's text without the white space that hangs over.
std::uint32_t visible_end(const Analysis&, Span);

} // namespace foothold::text
