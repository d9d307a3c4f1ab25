#include "app/shell/png_picture.hpp"

#include <cstddef>
#include <memory>
#include <png.h>

namespace foothold::shell {

namespace {

struct Free {
    void operator()(png_image* header) const { png_image_free(header); }
};

/// Drawings are made for paper, whatever colours the app has.
void lay_on_white(Image& image) {
    for (std::size_t pixel = 0; pixel < image.pixels.size(); pixel += 4) {
        const unsigned alpha = image.pixels[pixel + 3];
        for (std::size_t channel = pixel; channel < pixel + 3; ++channel)
            image.pixels[channel] = static_cast<std::uint8_t>((image.pixels[channel] * alpha + 255 * (255 - alpha) + 127) / 255);
        image.pixels[pixel + 3] = 255;
    }
}

} // namespace

Result<Image> decode_png(std::string_view bytes, int side_px_max) {
    png_image header{};
    header.version = PNG_IMAGE_VERSION;
    const std::unique_ptr<png_image, Free> freed{&header};
    if (!png_image_begin_read_from_memory(&header, bytes.data(), bytes.size()))
        return Error{"picture.unreadable", header.message};
    const auto most = static_cast<png_uint_32>(side_px_max);
    if (header.width == 0 || header.height == 0 || header.width > most || header.height > most)
        return Error{"picture.unreadable", "it has too many pixels"};
    header.format = PNG_FORMAT_RGBA;
    Image image{static_cast<int>(header.width), static_cast<int>(header.height), {}};
    image.pixels.resize(PNG_IMAGE_SIZE(header));
    if (!png_image_finish_read(&header, nullptr, image.pixels.data(), 0, nullptr))
        return Error{"picture.unreadable", header.message};
    lay_on_white(image);
    return image;
}

} // namespace foothold::shell
