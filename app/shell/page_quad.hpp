#pragma once

#include "app/shell/pixel_plane.hpp"
#include "app/ui/page.hpp"

#include <optional>
#include <span>

struct ImDrawVert;

namespace foothold::shell {

/// Half-open, in whole pixels.
struct PixelBox {
    int x0 = 0;
    int y0 = 0;
    int x1 = 0;
    int y1 = 0;

    bool is_empty() const { return x1 <= x0 || y1 <= y0; }
    PixelBox intersection(const PixelBox& other) const;
};

/// An upright rectangle that shows the page in one colour: pixel by pixel, or one row or column of it stretched over all.
struct PageQuad {
    PixelBox box;
    int page_x = 0; ///< of the texel at its top left corner
    int page_y = 0;
    bool is_stretched_across = false;
    bool is_stretched_down = false;
    bool is_mirrored = false; ///< texels go to the left
    ui::Color color;

    /// What these four corners are: top left, top right, bottom right, bottom left. Nothing when they are something else.
    static std::optional<PageQuad> of(std::span<const ImDrawVert, 4> corners, int page_height_px);
};

/// Draws what of it lies inside the clip, which lies inside the plane.
void draw(const PageQuad& quad, const PixelBox& clip, const ui::Page& page, const PixelPlane& plane);

} // namespace foothold::shell
