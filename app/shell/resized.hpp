#pragma once

#include "app/shell/image.hpp"

namespace foothold::shell {

/// An opaque picture in another size: each pixel is made of all that it covers, so that fine lines stay lines.
Image resized(const Image& image, int width_px, int height_px);

} // namespace foothold::shell
