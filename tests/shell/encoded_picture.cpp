#include "tests/shell/encoded_picture.hpp"

#include <cstdio>
#include <cstdlib>

#include <jpeglib.h>
#include <png.h>

namespace foothold::shell {

Image two_coloured(int width_px, int height_px) {
    Image image{width_px, height_px, {}};
    for (int y = 0; y < height_px; ++y)
        for (int x = 0; x < width_px; ++x) {
            const auto strength = static_cast<std::uint8_t>(255 - 127 * y / height_px);
            const bool is_left = x < width_px / 2;
            image.pixels.insert(image.pixels.end(), {is_left ? strength : std::uint8_t{0}, is_left ? std::uint8_t{0} : strength,
                                                     std::uint8_t{0}, std::uint8_t{255}});
        }
    return image;
}

std::string png_of(const Image& image) {
    png_image header{};
    header.version = PNG_IMAGE_VERSION;
    header.width = static_cast<png_uint_32>(image.width_px);
    header.height = static_cast<png_uint_32>(image.height_px);
    header.format = PNG_FORMAT_RGBA;
    png_alloc_size_t size = 0;
    if (!png_image_write_to_memory(&header, nullptr, &size, 0, image.pixels.data(), 0, nullptr)) return {};
    std::string bytes(size, '\0');
    if (!png_image_write_to_memory(&header, bytes.data(), &size, 0, image.pixels.data(), 0, nullptr)) return {};
    bytes.resize(size);
    return bytes;
}

std::string jpeg_of(const Image& image, bool is_progressive) {
    jpeg_compress_struct info{};
    jpeg_error_mgr errors{};
    info.err = jpeg_std_error(&errors);
    jpeg_create_compress(&info);
    unsigned char* file = nullptr;
    unsigned long size = 0;
    jpeg_mem_dest(&info, &file, &size);
    info.image_width = static_cast<JDIMENSION>(image.width_px);
    info.image_height = static_cast<JDIMENSION>(image.height_px);
    info.input_components = 4;
    info.in_color_space = JCS_EXT_RGBA;
    jpeg_set_defaults(&info);
    jpeg_set_quality(&info, 95, TRUE);
    if (is_progressive) jpeg_simple_progression(&info);
    jpeg_start_compress(&info, TRUE);
    while (info.next_scanline < info.image_height) {
        const std::size_t at = std::size_t{info.next_scanline} * info.image_width * 4;
        auto* row = const_cast<unsigned char*>(image.pixels.data() + at);
        jpeg_write_scanlines(&info, &row, 1);
    }
    jpeg_finish_compress(&info);
    jpeg_destroy_compress(&info);
    std::string bytes{reinterpret_cast<const char*>(file), size};
    std::free(file);
    return bytes;
}

} // namespace foothold::shell
