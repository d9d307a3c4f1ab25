#pragma once

#include "app/shell/image.hpp"
#include "tests/walkthrough/told_screen.hpp"

#include <string_view>

namespace foothold::walkthrough {

/// What Xvfb keeps of its screen (XWDFile.h), 32 bits a pixel.
shell::Image image_of(std::string_view xwd);

/// Whether something is drawn there: more than one colour.
bool is_painted(std::string_view xwd, const Place& place);

} // namespace foothold::walkthrough
