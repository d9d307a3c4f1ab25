#pragma once

#include "app/shell/sound.hpp"

#include <filesystem>

namespace foothold::shell {

/// A recorded clip (Ogg Opus, RFC 7845), at most two minutes of it, mixed to one channel. Silent when the file is missing or is
/// no such clip.
Sound open_recording(const std::filesystem::path& file);

} // namespace foothold::shell
