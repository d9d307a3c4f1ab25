#pragma once

#include "app/shell/sound.hpp"

#include <filesystem>
#include <string_view>

namespace foothold::shell {

/// A recorded clip (Ogg Opus, RFC 7845), at most two minutes of it, mixed to one channel. Silent when the file is missing or is
/// no such clip.
Sound open_recording(const std::filesystem::path& file);

/// Opus, or PCM of 8 or 16 bits in WAV, at most ten minutes of it, mixed to one channel. The bytes come from outside: silent when
/// they are neither.
Sound decode_recording(std::string_view bytes);

} // namespace foothold::shell
