#pragma once

#include "app/text/caret.hpp"

#include <algorithm>
#include <cstdint>

namespace foothold::ui {

/// Bytes [begin, end).
struct Range {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    bool is_empty() const { return begin == end; }
    std::uint32_t size() const { return end - begin; }
    bool operator==(const Range&) const = default;
};

/// What is selected lies between the anchor, which stays, and the caret, which moves. Nothing is selected where they meet.
struct Selection {
    text::Caret caret;
    std::uint32_t anchor = 0;

    Range range() const { return {std::min(anchor, caret.position), std::max(anchor, caret.position)}; }
    bool is_empty() const { return anchor == caret.position; }
    bool operator==(const Selection&) const = default;
};

inline Selection caret_at(text::Caret caret) { return {caret, caret.position}; }

/// From the start of the range to its end, where the caret is.
inline Selection selecting(Range range) { return {{range.end, true}, range.begin}; }

} // namespace foothold::ui
