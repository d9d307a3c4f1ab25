#include "app/shell/offscreen.hpp"
#include "app/ui/button.hpp"
#include "app/ui/card.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <vector>

namespace foothold::ui {

namespace {

constexpr int side = 200;

template <class Build>
shell::Image picture(const Theme& theme, Build&& build, const std::vector<Key>& keys = {}) {
    const auto fonts = text::Fonts::open(FOOTHOLD_FONTS_DIR);
    REQUIRE(fonts.has_value());
    Surface surface(*fonts, 1);
    const auto lay_out = [&](const Input& input) {
        build(surface.begin_frame(theme, theme.is_right_to_left ? "ar" : "en"));
        surface.lay_out({side, side}, input);
    };
    for (const Key key : keys) lay_out({.strokes = {key}});
    lay_out({});
    shell::Canvas canvas;
    auto screen = shell::Offscreen::create(side, side);
    REQUIRE(screen.has_value());
    return screen->paint(canvas, surface);
}

Color pixel(const shell::Image& image, int x, int y) {
    const std::uint8_t* at = image.pixels.data() + 4 * (y * image.width_px + x);
    return {at[0], at[1], at[2], at[3]};
}

} // namespace

TEST_CASE("a box is filled to its edges and its corners are round") {
    const auto image = picture({}, [](Tree& tree) { tree.box({.fill = rgb(0xFF0000), .radius = 40}); });
    CHECK(pixel(image, 100, 0) == rgb(0xFF0000));
    CHECK(pixel(image, 0, 100) == rgb(0xFF0000));
    CHECK(pixel(image, 199, 100) == rgb(0xFF0000));
    CHECK(pixel(image, 0, 0) == light_palette().background);
    CHECK(pixel(image, 199, 199) == light_palette().background);
    CHECK(pixel(image, 14, 14) == rgb(0xFF0000));
}

TEST_CASE("a shadow is darker below than above and ends") {
    const auto image = picture({}, [](Tree& tree) {
        tree.column({.padding = all_around(60)},
                    [&] { tree.box({.height = 80, .fill = rgb(0xFFFFFF), .radius = 20, .elevation = Elevation::floating}); });
    });
    const Color ground = light_palette().background;
    CHECK(pixel(image, 100, 143).red < pixel(image, 100, 56).red);
    CHECK(pixel(image, 100, 56).red < ground.red);
    CHECK(pixel(image, 100, 2) == ground);
    CHECK(pixel(image, 2, 100) == ground);
}

TEST_CASE("a right-to-left screen is the mirror image of a left-to-right one") {
    const auto build = [](Tree& tree) {
        tree.column({.padding = {20, 10, 20, 50}, .cross = Cross::start},
                    [&] { tree.box({.width = 60, .height = 60, .fill = rgb(0x0E4B54), .radius = 14}); });
    };
    const auto left = picture({}, build);
    const auto right = picture({.is_right_to_left = true}, build);
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x)
            if (pixel(left, x, y) != pixel(right, side - 1 - x, y)) FAIL("differs at " << x << ", " << y);
}

TEST_CASE("the same frame gives the same picture every time") {
    const auto build = [](Tree& tree) {
        tree.column(card_box({}), [&] { button(tree, {.icon = Icon::check, .word = "I will come"}); });
    };
    CHECK(picture({}, build).pixels == picture({}, build).pixels);
}

TEST_CASE("words are painted in their colour and only inside a clipping box") {
    const auto image = picture({}, [](Tree& tree) {
        tree.column({}, [&] {
            tree.column({.height = 10, .is_clipping = true},
                        [&] { tree.text("MMMM", {.role = TextRole::display, .color = rgb(0xFF0000)}); });
        });
    });
    const auto is_inked = [&](int y) {
        for (int x = 0; x < side; ++x)
            if (pixel(image, x, y).green < 128) return true;
        return false;
    };
    bool any_inside = false;
    for (int y = 0; y < 10; ++y) any_inside = any_inside || is_inked(y);
    CHECK_FALSE(any_inside); // the ink of a 44 high line begins below its first ten pixels
    for (int y = 10; y < side; ++y) CHECK_FALSE(is_inked(y));
}

TEST_CASE("what the keyboard is on has a ring around it, which can be seen on a hero too") {
    for (const Color ground : {light_palette().surface, light_palette().primary}) {
        const auto build = [ground](Tree& tree) {
            tree.column({.padding = all_around(60), .fill = ground},
                        [&] { tree.box({.height = 60, .fill = ground, .radius = 18, .tap = {0}}); });
        };
        CHECK(pixel(picture({}, build), 100, 56) == ground);
        const auto focused = picture({}, build, {Key::tab});
        CHECK(contrast(pixel(focused, 100, 56), ground) >= 3);
        CHECK(contrast(pixel(focused, 56, 90), ground) >= 3);
        CHECK(pixel(focused, 100, 59) == ground); // the gap between
        CHECK(pixel(picture({}, build, {Key::tab}), 100, 50) == ground);
    }
}

TEST_CASE("the ring of what fills its part of the screen is painted inside it") {
    const auto focused = picture({}, [](Tree& tree) { tree.box({.fill = rgb(0xFFFFFF), .tap = {0}}); }, {Key::tab});
    CHECK(pixel(focused, 100, 3) == light_palette().focus);
    CHECK(pixel(focused, 3, 100) == light_palette().focus);
    CHECK(pixel(focused, 100, 198) == rgb(0xFFFFFF));
}

TEST_CASE("with high contrast a card has an edge, and none without") {
    const auto build = [](Tree& tree) {
        tree.column({.padding = all_around(40)}, [&] { tree.column(card_box(tree.theme()), [&] { tree.box({.height = 80}); }); });
    };
    const Palette& strong = palette_of(Brightness::light, true);
    CHECK(contrast(pixel(picture({.palette = &strong}, build), 100, 40), strong.surface) >= 4.5);
    CHECK(pixel(picture({}, build), 100, 40) == light_palette().surface);
}

TEST_CASE("a page that was too small for everything draws it all after recycling") {
    const auto fonts = text::Fonts::open(FOOTHOLD_FONTS_DIR);
    REQUIRE(fonts.has_value());
    Page page(*fonts, 1);
    int radius = 4;
    while (!page.is_full() && radius < 400) page.disc(radius++);
    REQUIRE(page.is_full());
    page.recycle();
    CHECK_FALSE(page.is_full());
    CHECK(page.disc(20).width == 40);
}

TEST_CASE("addresses and phone numbers are painted in the link colour where a screen asks for it, in light and dark") {
    for (const Palette* palette : {&light_palette(), &dark_palette()}) {
        const Theme theme{.palette = palette};
        const Color link = theme.colors().link;
        const auto has_link_colour = [&](bool has_links, std::string_view words) {
            const auto image = picture(theme, [&](Tree& tree) { tree.text(words, {.has_links = has_links}); });
            for (int y = 0; y < side; ++y)
                for (int x = 0; x < side; ++x)
                    if (pixel(image, x, y) == link) return true;
            return false;
        };
        CHECK(has_link_colour(true, "Ring 12 34 56 78"));
        CHECK_FALSE(has_link_colour(false, "Ring 12 34 56 78"));
        CHECK_FALSE(has_link_colour(true, "Ring i morgen"));
    }
}

TEST_CASE("Urdu to be read has higher lines than Urdu in a row, and other languages do not") {
    const auto fonts = text::Fonts::open(FOOTHOLD_FONTS_DIR);
    REQUIRE(fonts.has_value());
    const auto height_of = [&](std::string_view language, bool is_reading) {
        Surface surface(*fonts, 1);
        Tree& tree = surface.begin_frame({}, language);
        tree.column({.cross = Cross::start}, [&] { tree.text("آپ کا کام", {.is_reading = is_reading}); });
        surface.lay_out({side, side}, {});
        return surface.tree().nodes().back().rect.height;
    };
    CHECK(height_of("ur", true) > height_of("ur", false));
    CHECK(height_of("ar", true) == height_of("ar", false));
}

} // namespace foothold::ui
