#pragma once

#include "app/text/style.hpp"

namespace foothold::text {

/// A text and what is wanted of it. It owns nothing: text and language need to live for the call only.
struct Request {
    std::string_view text;
    Style style;
    float width_px = 0; ///< of the box to wrap and align in; 0 = lines end only where the text says so
    Direction direction = Direction::automatic;
    Align align = Align::start;
    int lines_max = 0;      ///< 0 = all; otherwise the last line that fits ends in an ellipsis
    bool has_links = false; ///< addresses and phone numbers in it are found, stay together and run left to right

    bool operator==(const Request&) const = default;
};

} // namespace foothold::text
