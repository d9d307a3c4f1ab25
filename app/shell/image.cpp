#include "app/shell/image.hpp"

#include <png.h>

namespace foothold::shell {

Result<void> write_png(const Image& image, const std::filesystem::path& path) {
    png_image header{};
    header.version = PNG_IMAGE_VERSION;
    header.width = static_cast<png_uint_32>(image.width_px);
    header.height = static_cast<png_uint_32>(image.height_px);
    header.format = PNG_FORMAT_RGBA;
    if (png_image_write_to_file(&header, path.c_str(), 0, image.pixels.data(), 0, nullptr)) return {};
    return Error{"disk.unwritable", path.string() + ": " + header.message};
}

} // namespace foothold::shell
