#pragma once

#include "app/shell/image.hpp"

#include <cstdint>
#include <string>

namespace foothold::shell {

/// Red on the left, green on the right, darker from above to below.
Image two_coloured(int width_px, int height_px);

/// As files.
std::string png_of(const Image& image);
std::string jpeg_of(const Image& image, bool is_progressive = false);

} // namespace foothold::shell
