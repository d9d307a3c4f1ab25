#include "app/ui/plates.hpp"

#include <algorithm>

namespace foothold::ui {

namespace {

constexpr float air = 3; ///< around a name

bool overlap(Rect first, Rect second) {
    return first.x < second.right() && second.x < first.right() && first.y < second.bottom() && second.y < first.bottom();
}

bool is_inside(Rect inner, Rect outer) {
    return inner.x >= outer.x && inner.y >= outer.y && inner.right() <= outer.right() && inner.bottom() <= outer.bottom();
}

std::ptrdiff_t covered(Rect place, const std::vector<Rect>& others, const std::optional<Rect>& own = std::nullopt) {
    return std::ranges::count_if(others, [&](Rect other) { return other != own && overlap(place, other); });
}

std::optional<Rect> place_for(const Plate& plate, Rect room, const std::vector<Rect>& taken,
                              const std::vector<Rect>& better_free) {
    std::optional<Rect> best;
    constexpr std::ptrdiff_t most = 2; // pebbles of a way that can still be followed
    std::ptrdiff_t fewest = most + 1;
    for (const Rect place : plate.places) {
        if (!is_inside(place, room) || covered(place.grown(air), taken, plate.own) > 0) continue;
        const std::ptrdiff_t under = covered(place, better_free);
        if (under >= fewest) continue;
        fewest = under;
        best = place;
    }
    return best;
}

} // namespace

std::optional<std::vector<Rect>> places_for(const std::vector<Plate>& plates, Rect room, const std::vector<Rect>& kept_free,
                                            const std::vector<Rect>& better_free) {
    std::vector<Rect> taken = kept_free;
    std::vector<Rect> places;
    for (const Plate& plate : plates) {
        const auto place = place_for(plate, room, taken, better_free);
        if (!place) return std::nullopt;
        taken.push_back(*place);
        places.push_back(*place);
    }
    return places;
}

} // namespace foothold::ui
