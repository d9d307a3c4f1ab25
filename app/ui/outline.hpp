#pragma once

#include "app/ui/targets.hpp"

#include <cstdint>
#include <limits>
#include <string_view>
#include <vector>

namespace foothold::ui {

/// What a screen shows, told instead of painted: for whoever does not see it. Places are as they are seen, mirrored where the
/// interface is. What a sheet covers is left out. Valid until the tree changes.
struct Outline {
    static constexpr std::size_t nothing = std::numeric_limits<std::size_t>::max();

    /// Something to be read: a text, what is written in a field, a picture's or sketch's description.
    struct Part {
        std::string_view words;
        Rect place;                     ///< also where it has to be scrolled to
        Rect visible;                   ///< empty: it has to be scrolled to
        std::size_t target = nothing;   ///< what a press on it goes down on
        std::size_t scroller = nothing; ///< what moves it
    };
    /// Something that can be pressed, in the order in which it is painted: the last one at a point is the one on top.
    struct Pressable {
        Rect visible;
        bool is_field = false;
        bool is_edited = false; ///< what is typed goes into it
    };

    std::vector<Part> parts; ///< in reading order
    std::vector<Pressable> targets;
    std::vector<Rect> scrollers; ///< what of them is visible
};

/// `edited`: the key of the field that is being written in; 0 = none.
Outline outline_of(const Tree& tree, Size viewport, std::uint64_t edited = 0);

} // namespace foothold::ui
