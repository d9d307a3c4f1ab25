#include "app/shell/blend.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <array>
#include <vector>

namespace foothold::shell {

namespace {

unsigned channel(Pixel pixel, int index) { return pixel >> (8 * index) & 0xFFu; }

Pixel grey(unsigned value) { return 0xFF000000u | value << 16 | value << 8 | value; }

unsigned exact(unsigned under, unsigned over, unsigned alpha) { return under * (255 - alpha) / 255 + over * alpha / 255; }

} // namespace

TEST_CASE("a colour lies over another as SDL puts it there, for every opacity and every row's length") {
    constexpr std::array colors{0u, 1u, 77u, 128u, 254u, 255u};
    std::size_t length = 1;
    int wrong = 0;
    for (unsigned alpha = 0; alpha <= 255; ++alpha)
        for (unsigned under = 0; under <= 255; ++under)
            for (const unsigned over : colors) {
                std::vector<Pixel> row(length = length % 11 + 1, grey(under));
                blend(row, grey(over), alpha);
                for (const Pixel pixel : row)
                    if (channel(pixel, 0) != exact(under, over, alpha) || channel(pixel, 3) != 255) ++wrong;
            }
    CHECK(wrong == 0);
}

TEST_CASE("channels do not run over into each other") {
    std::vector<Pixel> row(9, 0xFF00FF00u);
    blend(row, 0xFFFF00FFu, 128);
    CHECK(std::ranges::all_of(row, [](Pixel pixel) { return pixel == 0xFF807F80u; }));
}

TEST_CASE("coverage lets through as much as it says, and nothing is written where it is none") {
    constexpr std::array<std::uint32_t, 4> texels{0x00FFFFFFu, 0xFFFFFFFFu, 0x80FFFFFFu, 0x01FFFFFFu};
    for (const unsigned alpha : {255u, 102u, 0u}) {
        std::array<Pixel, 4> row{0x12345678u, grey(10), grey(10), grey(10)};
        blend(row, grey(250), alpha, {texels.data(), false});
        CHECK(row[0] == 0x12345678u);
        CHECK(channel(row[1], 1) == exact(10, 250, alpha));
        CHECK(channel(row[2], 1) == exact(10, 250, share_of(0x80, alpha)));
        CHECK(channel(row[3], 1) == exact(10, 250, share_of(1, alpha)));
    }
}

TEST_CASE("a mirrored row reads its texels to the left") {
    constexpr std::array<std::uint32_t, 3> texels{0xFFFFFFFFu, 0x00FFFFFFu, 0x00FFFFFFu};
    std::array<Pixel, 3> row{grey(0), grey(0), grey(0)};
    blend(row, grey(255), 255, {texels.data() + 2, true});
    CHECK(row == std::array<Pixel, 3>{grey(0), grey(0), grey(255)});
}

} // namespace foothold::shell
