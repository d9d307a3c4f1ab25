#pragma once

#include "app/ui/geometry.hpp"
#include "domain/hash.hpp"

#include <cstdint>

namespace foothold::ui {

/// A picture that a screen shows: known by its hash, in its own shape, never mirrored. Its pixels lie with whoever renders.
struct Picture {
    domain::Hash hash;
    std::uint32_t width_px = 0; ///< of the picture itself
    std::uint32_t height_px = 0;
    float height_max = 0; ///< dp; 0 = as high as its width asks for
    float radius = 0;
    float grow = 0;
    Insets margin;
};

/// The shape of a picture; one that does not say is taken to be a little wider than high, and no shape is a line.
float height_by_width(std::uint32_t width_px, std::uint32_t height_px);

/// The largest rectangle of the picture's shape in the middle of this one.
Rect picture_within(Rect rect, const Picture& picture);

/// A picture as it was painted: so many pixels of the screen, with corners so round.
struct ShownPicture {
    domain::Hash hash;
    int width_px = 0;
    int height_px = 0;
    int radius_px = 0;

    bool operator==(const ShownPicture&) const = default;
};

} // namespace foothold::ui
