#pragma once

#include "app/ui/geometry.hpp"

#include <optional>
#include <vector>

namespace foothold::ui {

/// A name that looks for a place on a drawing.
struct Plate {
    std::optional<Rect> own;  ///< which it may cover, since it belongs to it
    std::vector<Rect> places; ///< where it may stand, the best first
};

/// A place for each, inside the room, where none covers another nor any of what is `kept_free`, and no more than two, rather
/// none, of what is `better_free`. Nothing when one of them finds none.
std::optional<std::vector<Rect>> places_for(const std::vector<Plate>& plates, Rect room, const std::vector<Rect>& kept_free,
                                            const std::vector<Rect>& better_free);

} // namespace foothold::ui
