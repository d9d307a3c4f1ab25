#include "app/shell/decode_picture.hpp"
#include "app/shell/offscreen.hpp"
#include "app/ui/words.hpp"
#include "tests/shell/encoded_picture.hpp"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include <algorithm>

namespace foothold::ui {

namespace {

constexpr float side = 200;

domain::Hash some_hash() {
    domain::Hash hash;
    hash.bytes[0] = std::byte{7};
    return hash;
}

Picture wide() { return {.hash = some_hash(), .width_px = 480, .height_px = 300}; }

text::Fonts fonts() { return *text::Fonts::open(FOOTHOLD_FONTS_DIR); }

template <class Build>
Rect place_of_picture(Build&& build) {
    const text::Fonts opened = fonts();
    Surface surface(opened, 1);
    build(surface.begin_frame({}, "en"));
    surface.lay_out({side, side}, {});
    const auto& nodes = surface.tree().nodes();
    const auto found = std::ranges::find(nodes, Node::Kind::picture, &Node::kind);
    REQUIRE(found != nodes.end());
    return picture_within(found->rect, *found->picture);
}

shell::Image painted(const Theme& theme, const Picture& picture, Insets padding, bool has_pixels) {
    const text::Fonts opened = fonts();
    Surface surface(opened, 1);
    Tree& tree = surface.begin_frame(theme, theme.is_right_to_left ? "ar" : "en");
    tree.column({.padding = padding, .fill = theme.colors().surface}, [&] { tree.picture("Two colours", picture); });
    surface.lay_out({side, side}, {});
    shell::Canvas canvas;
    auto screen = shell::Offscreen::create(static_cast<int>(side), static_cast<int>(side));
    REQUIRE(screen.has_value());
    shell::Image image = screen->paint(canvas, surface);
    if (!has_pixels) return image;
    const std::string file = png_of(shell::two_coloured(48, 30));
    for (const ShownPicture& shown : surface.pictures())
        REQUIRE(screen->pictures().put(shown, *shell::decode_as_shown(file, shown)));
    return screen->paint(canvas, surface);
}

Color pixel(const shell::Image& image, int x, int y) {
    const std::uint8_t* at = image.pixels.data() + 4 * (y * image.width_px + x);
    return {at[0], at[1], at[2], at[3]};
}

bool is_red(Color color) { return color.red > 120 && color.green < 40; }
bool is_green(Color color) { return color.green > 120 && color.red < 40; }

} // namespace

TEST_CASE("a picture is as wide as its column, and as high as its shape asks for") {
    const Rect place = place_of_picture(
        [](Tree& tree) { tree.column({.padding = all_around(20)}, [&] { tree.picture("A picture", wide()); }); });
    CHECK(place == Rect{20, 20, 160, 100});
}

TEST_CASE("a picture that may not be so high keeps its shape in the middle") {
    Picture high{.hash = some_hash(), .width_px = 100, .height_px = 400, .height_max = 120};
    const Rect place = place_of_picture([&](Tree& tree) { tree.column({}, [&] { tree.picture("A tower", high); }); });
    CHECK(place.height == 120);
    CHECK(place.width == 30);
    CHECK(place.x == 85);
}

TEST_CASE("beside something else a picture is never wider than what is left, nor larger than its box") {
    for (const float width : {30.0f, 80.0f, 199.0f})
        for (const Picture& shape :
             {wide(), Picture{.width_px = 30, .height_px = 900}, Picture{.width_px = 4000, .height_px = 1}}) {
            Picture picture = shape;
            picture.grow = 1;
            const Rect place = place_of_picture([&](Tree& tree) {
                tree.row({.height = 90}, [&] {
                    tree.picture("A picture", picture);
                    tree.box({.width = width, .height = 20});
                });
            });
            CHECK(place.width <= side - width + 0.01f);
            CHECK(place.right() <= side - width + 0.01f);
            const float ratio = height_by_width(picture.width_px, picture.height_px);
            CHECK(place.height == Catch::Approx(place.width * ratio).epsilon(0.001));
        }
}

TEST_CASE("a picture that says no size has one") {
    const Rect place = place_of_picture([](Tree& tree) { tree.column({}, [&] { tree.picture("?", {.hash = some_hash()}); }); });
    CHECK(place.width == side);
    CHECK(place.height > 100);
}

TEST_CASE("a box in the shape of a picture grows with its words and never cuts them") {
    const text::Fonts opened = fonts();
    Surface surface(opened, 1);
    Tree& tree = surface.begin_frame({}, "en");
    tree.column({}, [&] {
        tree.column({.ratio = 0.5f}, [&] { tree.text("A few words"); });
        tree.column({.ratio = 0.5f, .ratio_height_max = 60}, [&] { tree.text("A few words"); });
        tree.column({.ratio = 0.05f}, [&] { tree.text("A few words"); });
    });
    surface.lay_out({side, side}, {});
    std::vector<float> heights;
    for (const Node& node : surface.tree().nodes())
        if (node.box.ratio > 0) heights.push_back(node.rect.height);
    CHECK(heights == std::vector<float>{100, 60, 26});
}

TEST_CASE("a picture is painted where it belongs, with round corners, and is not mirrored") {
    for (const bool is_right_to_left : {false, true}) {
        Picture picture = wide();
        picture.radius = 20;
        const auto image = painted({.is_right_to_left = is_right_to_left}, picture, all_around(20), true);
        CHECK(is_red(pixel(image, 30, 60)));
        CHECK(is_green(pixel(image, 170, 60)));
        CHECK(pixel(image, 20, 20) == light_palette().surface);
        CHECK(pixel(image, 179, 119) == light_palette().surface);
        CHECK(pixel(image, 100, 19) == light_palette().surface);
        CHECK(pixel(image, 100, 121) == light_palette().surface);
        CHECK(is_red(pixel(image, 45, 20)));
    }
}

TEST_CASE("a picture whose pixels are not there is a sunken shape of its size") {
    const auto image = painted({}, wide(), all_around(20), false);
    CHECK(pixel(image, 100, 60) == light_palette().sunken);
    CHECK(pixel(image, 21, 21) == light_palette().sunken);
    CHECK(pixel(image, 100, 122) == light_palette().surface);
}

TEST_CASE("what is scrolled away of a picture is not painted, and the rest does not move") {
    const text::Fonts opened = fonts();
    Surface surface(opened, 1);
    Tree& tree = surface.begin_frame({}, "en");
    tree.column({}, [&] { tree.column({.height = 60, .is_clipping = true}, [&] { tree.picture("Two colours", wide()); }); });
    surface.lay_out({side, side}, {});
    shell::Canvas canvas;
    auto screen = shell::Offscreen::create(200, 200);
    REQUIRE(screen.has_value());
    screen->paint(canvas, surface);
    REQUIRE(surface.pictures().size() == 1);
    const ShownPicture shown = surface.pictures().front();
    CHECK(shown == ShownPicture{some_hash(), 200, 125, 0});
    REQUIRE(screen->pictures().put(shown, *shell::decode_as_shown(png_of(shell::two_coloured(48, 30)), shown)));
    const auto image = screen->paint(canvas, surface);
    CHECK(is_red(pixel(image, 10, 59)));
    CHECK(pixel(image, 10, 60) == light_palette().background);
    CHECK(pixel(image, 10, 10).red > 240); // the top of it is bright
}

TEST_CASE("a picture stands on a band while its description is read") {
    const text::Fonts opened = fonts();
    Surface surface(opened, 1);
    const std::vector<Words> lines{Words{"Two colours"}};
    Tree& tree = surface.begin_frame({}, "en");
    tree.column({.is_card = true}, [&] {
        tree.row({.is_listen = true}, [&] { tree.read_along(lines, 0); });
        tree.picture("Two colours", wide());
    });
    surface.lay_out({side, side}, {});
    REQUIRE(surface.texts_being_read().size() == 1);
    CHECK(surface.tree().nodes()[surface.texts_being_read().front()].kind == Node::Kind::picture);
}

} // namespace foothold::ui
