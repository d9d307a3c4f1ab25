#pragma once

#include "app/shell/image.hpp"
#include "domain/result.hpp"

#include <string_view>

namespace foothold::shell {

/// picture.unreadable, also for a side longer than this. An eighth, a quarter or half as large where that is enough.
Result<Image> decode_jpeg(std::string_view bytes, int side_px_max, int width_px_min, int height_px_min);

} // namespace foothold::shell
