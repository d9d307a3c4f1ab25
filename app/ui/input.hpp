#pragma once

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
    erase
};

/// A key, or UTF-8 from the keyboard or input method.
using Stroke = std::variant<Key, std::string>;

/// The pointer or finger went down or up. Kept in order, so that a quick tap between two frames is not lost.
struct Press {
    Point at;
    bool is_down = false;
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
