#include "tests/walkthrough/screen_pixels.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

namespace foothold::walkthrough {

namespace {

/// The numbers of the header, by their place in it.
enum Field : std::size_t { header_size = 0, width = 4, height = 5, bits_per_pixel = 11, bytes_per_line = 12, colours = 19 };

std::size_t number(std::string_view xwd, Field field) {
    std::size_t value = 0;
    for (std::size_t byte = 0; byte < 4; ++byte) value = value << 8U | static_cast<unsigned char>(xwd.at(field * 4 + byte));
    return value;
}

std::string_view pixel_rows(std::string_view xwd) {
    constexpr std::size_t bytes_per_colour = 12;
    return xwd.substr(number(xwd, header_size) + number(xwd, colours) * bytes_per_colour);
}

} // namespace

shell::Image image_of(std::string_view xwd) {
    REQUIRE(number(xwd, bits_per_pixel) == 32);
    shell::Image image{static_cast<int>(number(xwd, width)), static_cast<int>(number(xwd, height)), {}};
    const auto columns = static_cast<std::size_t>(image.width_px);
    const auto lines = static_cast<std::size_t>(image.height_px);
    const std::size_t line_bytes = number(xwd, bytes_per_line);
    const std::string_view rows = pixel_rows(xwd);
    REQUIRE(rows.size() >= lines * line_bytes);
    image.pixels.reserve(columns * lines * 4);
    for (std::size_t line = 0; line < lines; ++line)
        for (std::size_t pixel = line * line_bytes; pixel < line * line_bytes + columns * 4; pixel += 4) { // blue, green, red
            for (const std::size_t channel : {2U, 1U, 0U})
                image.pixels.push_back(static_cast<std::uint8_t>(rows[pixel + channel]));
            image.pixels.push_back(255);
        }
    return image;
}

bool is_painted(std::string_view xwd, const Place& place) {
    const std::size_t line_bytes = number(xwd, bytes_per_line);
    const std::string_view rows = pixel_rows(xwd);
    const auto within = [](double at, std::size_t end) {
        return static_cast<std::size_t>(std::clamp(at, 0.0, static_cast<double>(end)));
    };
    const std::size_t left = within(place.x, number(xwd, width));
    const std::size_t right = within(place.x + place.width, number(xwd, width));
    const std::size_t top = within(place.y, number(xwd, height));
    const std::size_t bottom = within(place.y + place.height, number(xwd, height));
    const auto pixel = [&](std::size_t x, std::size_t y) { return rows.substr(y * line_bytes + x * 4, 3); };
    for (std::size_t y = top; y < bottom; ++y)
        for (std::size_t x = left; x < right; ++x)
            if (pixel(x, y) != pixel(left, top)) return true;
    return false;
}

} // namespace foothold::walkthrough
