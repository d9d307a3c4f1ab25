#pragma once

#include "app/text/fonts.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace foothold::text {

/// What may happen before a character. Kept in a byte for each position, from 0 to the number of characters.
struct Boundary {
    bool grapheme : 1 = false;
    bool line_may_end : 1 = false;
    bool line_must_end : 1 = false;
    bool glyph_cluster : 1 = false; ///< what is drawn here is not joined with what stands before
    bool unsafe_to_cut : 1 = false; ///< but would look different without it
};

/// A base with more marks than this (no language has a tenth of it) is taken as several graphemes and shaped in several runs,
/// because the time to place marks grows with the square of their number.
inline constexpr std::uint32_t grapheme_length_max = 64;

/// Rule L1 of the bidirectional algorithm: what takes the paragraph's direction, at the end of a line or anywhere.
enum class Spacing : std::uint8_t { none, white_space, separator };

/// Characters [begin, end) that stay together and run left to right, as if they stood between LRI and PDI (UAX 9).
struct Isolate {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

/// What is known about a text before it is cut into lines. Indices are characters (code points); each step of the shaper fills in
/// its part and reads those of the steps before it.
struct Analysis {
    std::u32string characters;
    std::vector<std::uint32_t> offsets; ///< first byte of each character, and the number of bytes
    std::vector<Isolate> links;         ///< without letters of right-to-left scripts
    std::vector<Boundary> boundaries;
    std::vector<std::int8_t> levels;           ///< bidi embedding levels
    std::vector<std::int8_t> paragraph_levels; ///< and one at the end, for an empty last line
    std::vector<Spacing> spacing;
    std::vector<std::uint32_t> scripts; ///< hb_script_t
    std::vector<FontId> fonts;
    std::vector<float> advances_em; ///< of a whole glyph cluster, at its first character

    std::uint32_t size() const { return static_cast<std::uint32_t>(characters.size()); }
};

} // namespace foothold::text
