#pragma once

#include "app/shell/sound.hpp"

#include <cstddef>
#include <string_view>

namespace foothold::shell {

/// PCM of 8 or 16 bits and one or two channels in a WAV file, as much of it as is there; silent for anything else.
Sound read_wave(std::string_view file, std::size_t seconds_max);

} // namespace foothold::shell
