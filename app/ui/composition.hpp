#pragma once

#include <cstdint>
#include <string>

namespace foothold::ui {

/// What an input method has in hand: shown at the caret, and no part of the text until it is typed.
struct Composition {
    std::string text;
    std::uint32_t cursor = 0; ///< in bytes

    bool operator==(const Composition&) const = default;
};

} // namespace foothold::ui
