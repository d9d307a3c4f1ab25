#pragma once

#include <cstdint>

namespace foothold::text {

/// A place between two graphemes, in bytes. Where a line wraps or the direction changes one place has two sides: a trailing caret
/// belongs to the grapheme before it, any other to the grapheme after it.
struct Caret {
    std::uint32_t position = 0;
    bool is_trailing = false;

    bool operator==(const Caret&) const = default;
};

} // namespace foothold::text
