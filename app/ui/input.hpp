#pragma once

#include "app/ui/composition.hpp"
#include "app/ui/edit_command.hpp"
#include "app/ui/geometry.hpp"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace foothold::ui {

enum class Key : std::uint8_t {
    tab,
    back_tab,
    activate,
    escape,
    up,
    down,
    left,
    right,
    page_up,
    page_down,
    home,
    end,
    backspace,
    erase,
    menu, ///< what can be done here
    find
};

/// Held down meanwhile.
struct Modifiers {
    bool shift = false;
    bool control = false; ///< the key that makes steps into words, whatever it is called on this machine

    bool operator==(const Modifiers&) const = default;
};

struct KeyStroke {
    Key key = Key::tab;
    Modifiers with;

    KeyStroke(Key pressed, Modifiers held = {}) : key(pressed), with(held) {} // NOLINT: a key alone is a stroke
    bool operator==(const KeyStroke&) const = default;
};

/// A key, what keys together stand for, what an input method has in hand, or UTF-8 from the keyboard or input method.
using Stroke = std::variant<KeyStroke, EditCommand, Composition, std::string>;

/// The pointer or finger went down or up. Kept in order, so that a quick tap between two frames is not lost.
struct Press {
    Point at;
    bool is_down = false;
    int taps = 1; ///< in a row at one place, this one counted
    bool is_finger = false;
    bool asks_what_can_be_done = false; ///< the other mouse button
    Modifiers with;
};

/// What a person did since the last frame, already in dp.
struct Input {
    double time_s = 0; ///< of a clock that only goes forward
    Point pointer;
    std::vector<Press> presses;
    float wheel = 0; ///< lines, positive = towards the top
    std::vector<Stroke> strokes;
};

} // namespace foothold::ui
