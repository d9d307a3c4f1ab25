#include "app/shell/decode_picture.hpp"
#include "app/shell/offscreen.hpp"
#include "app/shell/picture_loader.hpp"
#include "tests/shell/encoded_picture.hpp"

#include <catch2/catch_test_macros.hpp>

#include <array>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <thread>

namespace foothold::shell {

namespace {

using Channels = std::array<int, 4>;

Channels pixel(const Image& image, int x, int y) {
    const std::uint8_t* at = image.pixels.data() + 4 * (y * image.width_px + x);
    return {at[0], at[1], at[2], at[3]};
}

bool is_near(const Channels& pixel, const Channels& wanted) {
    constexpr int tolerance = 24; // what a JPEG changes
    for (std::size_t channel = 0; channel < pixel.size(); ++channel)
        if (std::abs(pixel[channel] - wanted[channel]) > tolerance) return false;
    return true;
}

void check_two_coloured(const Image& image) {
    CHECK(image.pixels.size() == static_cast<std::size_t>(image.width_px * image.height_px * 4));
    CHECK(is_near(pixel(image, 2, 2), {255, 0, 0, 255}));
    CHECK(is_near(pixel(image, image.width_px - 3, 2), {0, 255, 0, 255}));
    CHECK(is_near(pixel(image, 2, image.height_px - 1), {128, 0, 0, 255}));
}

std::string refusal_of(const std::string& bytes) {
    const auto decoded = decode_picture(bytes, 1, 1);
    REQUIRE_FALSE(decoded);
    CHECK(decoded.error().code == "picture.unreadable");
    return decoded.error().detail;
}

std::string content_of(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>{stream}, {}};
}

domain::Hash hash_of(int number) {
    domain::Hash hash;
    hash.bytes[0] = static_cast<std::byte>(number);
    return hash;
}

} // namespace

TEST_CASE("a PNG and a JPEG, also one that gets sharper step by step, are the picture that was saved") {
    const Image image = two_coloured(96, 60);
    for (const std::string& file : {png_of(image), jpeg_of(image), jpeg_of(image, true)}) {
        const auto decoded = decode_picture(file, 96, 60);
        REQUIRE(decoded);
        CHECK(decoded->width_px == 96);
        CHECK(decoded->height_px == 60);
        check_two_coloured(*decoded);
    }
}

TEST_CASE("every picture of the sample programmes can be decoded") {
    int pictures = 0;
    for (const auto& entry : std::filesystem::directory_iterator{FOOTHOLD_PICTURES}) {
        if (entry.path().extension() != ".png") continue;
        const auto decoded = decode_picture(content_of(entry.path()), 480, 300);
        REQUIRE(decoded);
        CHECK(decoded->width_px == 480);
        CHECK(decoded->height_px == 300);
        ++pictures;
    }
    CHECK(pictures >= 5);
}

TEST_CASE("what is transparent lies on white, whatever colours the app has") {
    Image glass = two_coloured(8, 8);
    for (std::size_t at = 3; at < glass.pixels.size(); at += 4) glass.pixels[at] = 0;
    const auto decoded = decode_picture(png_of(glass), 8, 8);
    REQUIRE(decoded);
    CHECK(pixel(*decoded, 1, 1) == Channels{255, 255, 255, 255});
}

TEST_CASE("a large photograph is decoded no larger than it is needed") {
    const std::string photograph = jpeg_of(two_coloured(1600, 1000));
    const auto small = decode_picture(photograph, 390, 200);
    REQUIRE(small);
    CHECK(small->width_px == 400);
    check_two_coloured(*small);
    CHECK(decode_picture(photograph, 1600, 1000)->width_px == 1600);
    CHECK(decode_picture(photograph, 4000, 2500)->width_px == 1600);
}

TEST_CASE("a picture that is cut anywhere is refused") {
    const Image image = two_coloured(48, 30);
    for (const std::string& file : {png_of(image), jpeg_of(image), jpeg_of(image, true)}) {
        const std::size_t end_marks = 20; // what says only that the file is over
        for (std::size_t bytes = 0; bytes + end_marks < file.size(); bytes += 7) refusal_of(file.substr(0, bytes));
    }
}

TEST_CASE("damaged bytes are refused or make some picture, and never more") {
    const Image image = two_coloured(48, 30);
    for (const std::string& file : {png_of(image), jpeg_of(image)})
        for (std::size_t at = 0; at < file.size(); ++at) {
            std::string damaged = file;
            damaged[at] = static_cast<char>(~damaged[at]);
            const auto decoded = decode_picture(damaged, 48, 30);
            if (decoded) CHECK(decoded->pixels.size() == static_cast<std::size_t>(decoded->width_px * decoded->height_px * 4));
        }
    refusal_of("GIF89a and what belongs to it");
    refusal_of({});
}

TEST_CASE("what is larger than 4096 pixels or 4 MB is not looked at") {
    CHECK(decode_picture(png_of(two_coloured(4096, 1)), 1, 1));
    CHECK(refusal_of(png_of(two_coloured(4097, 1))) == "it has too many pixels");
    CHECK(refusal_of(jpeg_of(two_coloured(1, 4097))) == "it has too many pixels");
    std::string long_file = png_of(two_coloured(8, 8));
    long_file.resize((4u << 20) + 1);
    CHECK(refusal_of(long_file) == "it has too many bytes");
}

TEST_CASE("a picture is as large as it is shown, with round corners") {
    const auto shown = decode_as_shown(png_of(two_coloured(640, 400)), {{}, 160, 100, 20});
    REQUIRE(shown);
    CHECK(shown->width_px == 160);
    CHECK(shown->height_px == 100);
    for (const int x : {0, 159})
        for (const int y : {0, 99}) CHECK(pixel(*shown, x, y)[3] == 0);
    CHECK(pixel(*shown, 20, 0)[3] == 255);
    CHECK(is_near(pixel(*shown, 30, 2), {250, 0, 0, 255}));
    CHECK(is_near(pixel(*shown, 130, 2), {0, 250, 0, 255}));
    CHECK(decode_as_shown(png_of(two_coloured(40, 25)), {{}, 160, 100, 0})->width_px == 160);
}

TEST_CASE("a line of one pixel is still there when its picture is made small") {
    Image page = two_coloured(400, 400);
    for (int x = 0; x < 400; ++x)
        for (int y = 0; y < 400; ++y)
            for (int channel = 0; channel < 3; ++channel)
                page.pixels[static_cast<std::size_t>(4 * (y * 400 + x) + channel)] = y == 203 ? 0 : 255;
    const auto small = decode_as_shown(png_of(page), {{}, 40, 40, 0});
    REQUIRE(small);
    int darkest = 255;
    for (int y = 0; y < 40; ++y) darkest = std::min(darkest, pixel(*small, 20, y)[0]);
    CHECK(darkest < 245);
}

TEST_CASE("pictures are made on another thread, and what is none is said to be none") {
    std::atomic<int> woken = 0;
    PictureLoader loader([&] { ++woken; });
    loader.load({hash_of(1), 16, 10, 2}, png_of(two_coloured(64, 40)));
    loader.load({hash_of(2), 16, 10, 2}, "no picture");
    std::vector<LoadedPicture> loaded;
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(20);
    while (loaded.size() < 2 && std::chrono::steady_clock::now() < deadline) {
        for (LoadedPicture& each : loader.take()) loaded.push_back(std::move(each));
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    REQUIRE(loaded.size() == 2);
    CHECK(woken == 2);
    CHECK(loaded[0].shown.hash == hash_of(1));
    REQUIRE(loaded[0].image);
    CHECK(loaded[0].image->width_px == 16);
    CHECK_FALSE(loaded[1].image);
}

TEST_CASE("the renderer keeps as many pictures as fit, and the one that was drawn longest ago goes first") {
    auto screen = Offscreen::create(8, 8);
    REQUIRE(screen);
    PictureTextures& textures = screen->pictures();
    const auto shown = [](int number) { return ui::ShownPicture{hash_of(number), 1024, 1024, 0}; };
    const Image image = two_coloured(1024, 1024);
    for (int number = 1; number <= 8; ++number) REQUIRE(textures.put(shown(number), image));
    CHECK(textures.bytes() == std::size_t{32} << 20);
    CHECK(textures.find(hash_of(1)) != nullptr);
    REQUIRE(textures.put(shown(9), image));
    CHECK(textures.bytes() == std::size_t{32} << 20);
    CHECK(textures.has(shown(1)));
    CHECK_FALSE(textures.has(shown(2)));
    CHECK(textures.has(shown(9)));
    CHECK_FALSE(textures.has({hash_of(9), 512, 512, 0}));
}

} // namespace foothold::shell
