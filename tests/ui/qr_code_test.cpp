#include "app/shell/offscreen.hpp"
#include "app/ui/qr_plate.hpp"

#include <catch2/catch_test_macros.hpp>

#include <cmath>
#include <string>

namespace foothold::ui {

namespace {

constexpr float side = 360;
constexpr Color white = rgb(0xFFFFFF);
constexpr Color ink = rgb(0x14272C);

std::string digits_of(std::size_t count) {
    std::string digits;
    for (std::size_t place = 0; place < count; ++place) digits += static_cast<char>('0' + place * place % 10);
    return digits;
}

/// A plate in a corner of a screen, and where its code begins.
struct Painted {
    shell::Image image;
    Rect code; ///< px

    Color pixel(int x, int y) const {
        const std::uint8_t* at = image.pixels.data() + 4 * (y * image.width_px + x);
        return {at[0], at[1], at[2], at[3]};
    }
};

using Plate = void (*)(Tree& tree, std::string_view digits, float side);

Painted painted(const std::string& digits, const Theme& theme, float pixels_per_dp, Plate plate = qr_plate) {
    const auto fonts = text::Fonts::open(FOOTHOLD_FONTS_DIR);
    REQUIRE(fonts.has_value());
    Surface surface(*fonts, pixels_per_dp);
    Tree& tree = surface.begin_frame(theme, theme.is_right_to_left ? "ar" : "en");
    tree.column({.padding = all_around(7), .cross = Cross::start, .fill = theme.colors().primary},
                [&] { plate(tree, digits, 267); });
    surface.lay_out({side, side}, {});
    shell::Canvas canvas;
    const int side_px = static_cast<int>(std::lround(side * pixels_per_dp));
    auto screen = shell::Offscreen::create(side_px, side_px);
    REQUIRE(screen.has_value());
    Painted painted{screen->paint(canvas, surface), {}};
    for (const Node& node : surface.tree().nodes())
        if (node.kind == Node::Kind::qr_code) painted.code = node.rect;
    if (theme.is_right_to_left) painted.code.x = side - painted.code.right();
    return painted;
}

} // namespace

TEST_CASE("a code is painted square by square on whole pixels, the same in every theme, direction and density") {
    const std::string digits = digits_of(1'600);
    const QrMatrix matrix = qr_matrix(digits);
    REQUIRE(matrix.side > 0);
    for (const Palette* palette : {&light_palette(), &dark_palette(), &palette_of(Brightness::dark, true)})
        for (const bool is_right_to_left : {false, true})
            for (const float pixels_per_dp : {1.0f, 1.5f, 2.0f}) {
                Theme theme;
                theme.palette = palette;
                theme.is_right_to_left = is_right_to_left;
                const Painted painted = ui::painted(digits, theme, pixels_per_dp);
                const int left = static_cast<int>(std::lround(painted.code.x * pixels_per_dp));
                const int top = static_cast<int>(std::lround(painted.code.y * pixels_per_dp));
                const int width = static_cast<int>(std::lround(painted.code.width * pixels_per_dp));
                const int square = width / static_cast<int>(matrix.side);
                const int edge = (width - square * static_cast<int>(matrix.side)) / 2;
                std::size_t wrong = 0;
                for (int y = 0; y < square * static_cast<int>(matrix.side); ++y)
                    for (int x = 0; x < square * static_cast<int>(matrix.side); ++x) {
                        const bool is_dark =
                            matrix.is_dark(static_cast<std::size_t>(x / square), static_cast<std::size_t>(y / square));
                        if (painted.pixel(left + edge + x, top + edge + y) != (is_dark ? ink : white)) ++wrong;
                    }
                INFO(is_right_to_left << ' ' << pixels_per_dp);
                CHECK(wrong == 0);
            }
}

TEST_CASE("around a code there is white, and the plate keeps to its width") {
    const Painted painted = ui::painted(digits_of(900), {}, 1);
    CHECK(painted.code.width <= 267 - 2 * 18);
    CHECK(painted.code.width > 150);
    const int before = static_cast<int>(painted.code.x) - 1;
    for (int y = 0; y < static_cast<int>(painted.code.height); ++y)
        CHECK(painted.pixel(before, static_cast<int>(painted.code.y) + y) == white);
}

TEST_CASE("a code is as small as it can be, and has all the correction that it has room for") {
    CHECK(qr_matrix(digits_of(41)).side == 21);    // ISO 18004, table 7: 1-L
    CHECK(qr_matrix(digits_of(42)).side == 25);    // 2-L
    CHECK(qr_matrix(digits_of(1'725)).side == 89); // 18-L
    CHECK(qr_matrix(digits_of(1'726)).side == 93);
    CHECK(qr_matrix(digits_of(7'089)).side == 177); // 40-L
    // The two squares beside the lower left pattern that say the correction (table 12), unmasked: 10 is H.
    const auto correction = [](const QrMatrix& matrix) {
        return (matrix.is_dark(0, 8) ? 2 : 0) + (matrix.is_dark(1, 8) ? 1 : 0);
    };
    CHECK((correction(qr_matrix(digits_of(17))) ^ 0b10) == 0b10);
    CHECK((correction(qr_matrix(digits_of(41))) ^ 0b10) == 0b01);
}

TEST_CASE("a large plate has the whole width, with a quiet zone of four squares") {
    const Painted painted = ui::painted(digits_of(1'725), {}, 1, large_qr_plate);
    const float square = 267.0f / (89 + 8);
    CHECK(std::abs(painted.code.width - 89 * square) < 0.1f);
    CHECK(std::abs(painted.code.x - 7 - 4 * square) < 0.1f);
}

TEST_CASE("what is no digits, and what is too long, gives no code") {
    CHECK(qr_matrix("").side == 0);
    CHECK(qr_matrix("12a").side == 0);
    CHECK(qr_matrix(std::string_view{"1\0002", 3}).side == 0);
    CHECK(qr_matrix(digits_of(7'090)).side == 0);
}

} // namespace foothold::ui
