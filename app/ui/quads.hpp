#pragma once

#include "app/text/layout.hpp"
#include "app/ui/pixel_rect.hpp"

#include <cstddef>
#include <span>

#include <imgui.h>

namespace foothold::ui {

/// Rectangles in a draw list, four vertices each: top left, top right, bottom right, bottom left.
using Quads = std::span<ImDrawVert>;
inline constexpr std::size_t vertices_per_quad = 4;

/// Room for that many quads with their indices; every vertex is to be written. Valid until the next call.
Quads reserve_quads(ImDrawList&, std::size_t count);

/// A vertex is a corner times `scale` plus `shift`, in a color.
struct Placing {
    text::Corner scale;
    text::Corner shift;
};
void place(Quads, std::span<const text::Picture>, const Placing&, ImU32 ink);

/// Swaps the left and the right side of what each quad shows.
void mirror(Quads);

/// Cuts off what is outside. A scissor would do the same, but end the draw call; a quad that is all outside has no area.
void clip(Quads, const PixelRect& inside);

} // namespace foothold::ui
