#pragma once

#include "app/shell/image.hpp"
#include "domain/result.hpp"

#include <string_view>

namespace foothold::shell {

/// picture.unreadable, also for a side longer than this.
Result<Image> decode_png(std::string_view bytes, int side_px_max);

} // namespace foothold::shell
