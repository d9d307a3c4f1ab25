#pragma once

#include "app/text/analysis.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace foothold::text {

/// Fills in levels, paragraph levels and spacing by the Unicode bidirectional algorithm (UAX 9), paragraph by paragraph. A
/// paragraph ends where a line must end. Links are isolated.
void resolve_levels(Analysis&, Direction);

/// Rule L1: the levels of one line [begin, end), in which separators and the white space at its end have the paragraph's.
void line_levels(const Analysis&, std::uint32_t begin, std::uint32_t end, std::vector<std::int8_t>& levels);

/// Rule L2: puts the pieces of a line, which have a `level` each, from logical into visual order.
template <class Piece>
void reorder(std::vector<Piece>& pieces);

} // namespace foothold::text

#include <algorithm>

namespace foothold::text {

template <class Piece>
void reorder(std::vector<Piece>& pieces) {
    int highest = 0;
    for (const Piece& piece : pieces) highest = std::max<int>(highest, piece.level);
    for (int level = highest; level > 0; --level) {
        const auto stays = [level](const Piece& piece) { return piece.level < level; };
        for (auto begin = pieces.begin(); begin != pieces.end();) {
            begin = std::find_if_not(begin, pieces.end(), stays);
            const auto end = std::find_if(begin, pieces.end(), stays);
            std::reverse(begin, end);
            begin = end;
        }
    }
}

} // namespace foothold::text
