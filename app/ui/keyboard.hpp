#pragma once

#include "app/ui/geometry.hpp"

#include <cstdint>

namespace foothold::ui {

/// What an on-screen keyboard should offer. code: letters and digits without suggestions, such as a code from a letter or a
/// password.
enum class Keyboard : std::uint8_t { text, number, phone, code };

/// Where typing goes, for the keyboard and the input method.
struct TextEntry {
    Rect caret; ///< as seen
    Keyboard keyboard = Keyboard::text;
    bool is_composing = false; ///< false although the input method has something in hand: it is to let go of it
};

} // namespace foothold::ui
