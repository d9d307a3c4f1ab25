#include "app/shell/jpeg_picture.hpp"
#include "app/shell/png_picture.hpp"
#include "app/shell/resized.hpp"
#include "tests/fuzz/target.hpp"
#include "tests/shell/encoded_picture.hpp"

#include <cstdlib>
#include <string_view>

namespace foothold::shell {

namespace {

/// Smaller than in the app, where a file may ask for 64 MB and gets them.
constexpr int side_px_max = 256;

void check(const Result<Image>& decoded) {
    if (!decoded) return;
    const bool has_sides =
        decoded->width_px > 0 && decoded->width_px <= side_px_max && decoded->height_px > 0 && decoded->height_px <= side_px_max;
    const auto pixels = static_cast<std::size_t>(decoded->width_px) * static_cast<std::size_t>(decoded->height_px);
    if (!has_sides || decoded->pixels.size() != 4 * pixels) std::abort();
    if (resized(*decoded, 16, 10).pixels.size() != 4u * 16 * 10) std::abort();
}

} // namespace

} // namespace foothold::shell

std::vector<std::string> foothold::fuzz::seeds() {
    using namespace shell;
    const Image image = two_coloured(24, 15);
    return {png_of(image), jpeg_of(image), jpeg_of(image, true)};
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace foothold::shell;
    const std::string_view bytes{reinterpret_cast<const char*>(data), size};
    if (bytes.starts_with('\xFF'))
        check(decode_jpeg(bytes, side_px_max, 8, 8));
    else
        check(decode_png(bytes, side_px_max));
    return 0;
}
