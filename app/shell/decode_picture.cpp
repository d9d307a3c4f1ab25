#include "app/shell/decode_picture.hpp"

#include "app/shell/jpeg_picture.hpp"
#include "app/shell/png_picture.hpp"
#include "app/shell/resized.hpp"
#include "app/ui/shadow.hpp"
#include "domain/attachment.hpp"

#include <cmath>
#include <cstddef>
#include <new>

namespace foothold::shell {

namespace {

using namespace std::string_view_literals;

/// The pixels of a corner that lie outside the arc let through what is below.
void round_corners(Image& image, int radius_px) {
    for (int y = 0; y < radius_px; ++y)
        for (int x = 0; x < radius_px; ++x) {
            const float across = static_cast<float>(radius_px - x) - 0.5f;
            const float down = static_cast<float>(radius_px - y) - 0.5f;
            const float inside = ui::edge_coverage(static_cast<float>(radius_px) - std::hypot(across, down));
            const auto alpha = static_cast<std::uint8_t>(std::lround(inside * 255));
            for (const int row : {y, image.height_px - 1 - y})
                for (const int column : {x, image.width_px - 1 - x})
                    image.pixels[(static_cast<std::size_t>(row) * static_cast<std::size_t>(image.width_px) +
                                  static_cast<std::size_t>(column)) *
                                     4 +
                                 3] = alpha;
        }
}

} // namespace

Result<Image> decode_picture(std::string_view bytes, int width_px_min, int height_px_min) {
    if (bytes.size() > domain::attachment_bytes_max) return Error{"picture.unreadable", "it has too many bytes"};
    if (bytes.starts_with("\x89PNG"sv)) return decode_png(bytes, picture_side_px_max);
    if (bytes.starts_with("\xFF\xD8"sv)) return decode_jpeg(bytes, picture_side_px_max, width_px_min, height_px_min);
    return Error{"picture.unreadable", "it is neither PNG nor JPEG"};
}

Result<Image> decode_as_shown(std::string_view bytes, const ui::ShownPicture& shown) try {
    auto decoded = decode_picture(bytes, shown.width_px, shown.height_px);
    if (!decoded) return decoded;
    Image image = resized(*decoded, shown.width_px, shown.height_px);
    round_corners(image, shown.radius_px);
    return image;
} catch (const std::bad_alloc&) {
    return Error{"memory.full", "a picture"};
}

} // namespace foothold::shell
