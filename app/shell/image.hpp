#pragma once

#include "domain/result.hpp"

#include <cstdint>
#include <filesystem>
#include <vector>

namespace foothold::shell {

/// A picture of the screen: RGBA bytes, row by row from the top.
struct Image {
    int width_px = 0;
    int height_px = 0;
    std::vector<std::uint8_t> pixels;
};

/// Writes a PNG file. Fails with "disk.unwritable".
Result<void> write_png(const Image& image, const std::filesystem::path& path);

} // namespace foothold::shell
