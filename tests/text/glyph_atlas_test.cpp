#include "app/text/glyph_atlas.hpp"
#include "app/text/rasterizer.hpp"
#include "tests/text/typesetting.hpp"

#include <array>
#include <cmath>
#include <map>
#include <random>
#include <tuple>

using namespace foothold::text;

namespace {

std::vector<std::uint8_t> pixels_of(const GlyphAtlas& atlas, const Slot& slot) {
    std::vector<std::uint8_t> pixels;
    for (int y = slot.y; y < slot.y + slot.height; ++y) {
        const auto row = atlas.page().subspan(static_cast<std::size_t>(y * atlas.width_px() + slot.x), slot.width);
        pixels.insert(pixels.end(), row.begin(), row.end());
    }
    return pixels;
}

/// The part of the page that a picture shows, and where its top left corner is from a pen.
Slot slot_of(const Picture& picture, float pen_x, float pen_y) {
    const Corner& from = picture.corners[0];
    const Corner& until = picture.corners[2];
    return {.x = static_cast<std::uint16_t>(from.page_x),
            .y = static_cast<std::uint16_t>(from.page_y),
            .width = static_cast<std::uint16_t>(until.page_x - from.page_x),
            .height = static_cast<std::uint16_t>(until.page_y - from.page_y),
            .left = static_cast<std::int16_t>(from.x - pen_x),
            .top = static_cast<std::int16_t>(from.y - pen_y)};
}

std::uint32_t glyph_of(std::string_view character) { return lay_out({.text = character, .style = body("en")}).glyphs.at(0).id; }

} // namespace

TEST_CASE("a glyph is drawn once and then found") {
    GlyphAtlas atlas{fonts(), 256, 256};
    const Slot* slot = atlas.find(0, glyph_of("A"), 20, 0);
    REQUIRE(slot);
    CHECK(slot->height > 10);
    CHECK(slot->top < -10);
    const PageArea area = atlas.take_dirty_area();
    CHECK(area.right - area.left == slot->width);
    CHECK(area.bottom - area.top == slot->height);
    CHECK(atlas.find(0, glyph_of("A"), 20, 0) == slot);
    CHECK(atlas.take_dirty_area().is_empty());
}

TEST_CASE("size, phase and weight each have their own picture") {
    GlyphAtlas atlas{fonts(), 256, 256};
    const std::uint32_t glyph = glyph_of("A");
    const auto regular = pixels_of(atlas, *atlas.find(0, glyph, 20, 0));
    CHECK(pixels_of(atlas, *atlas.find(0, glyph, 20, 2)) != regular);
    CHECK(pixels_of(atlas, *atlas.find(0, glyph, 21, 0)) != regular);
    CHECK(pixels_of(atlas, *atlas.find(1, glyph, 20, 0)) != regular);
}

TEST_CASE("semibold has more ink than regular and less than half as much again, in the same height") {
    GlyphAtlas atlas{fonts(), 512, 512};
    for (const std::string_view letter : {"n", "ع", "ሰ", "ს", "က"}) {
        const Glyph glyph = lay_out({.text = letter, .style = body("en", 40)}).glyphs.at(0);
        const auto ink = [&](FontId font) {
            double sum = 0;
            for (const std::uint8_t pixel : pixels_of(atlas, *atlas.find(font, glyph.id, 40, 0))) sum += pixel;
            return sum;
        };
        const auto semibold = static_cast<FontId>(glyph.font + 1);
        CHECK(ink(semibold) > ink(glyph.font) * 1.15);
        CHECK(ink(semibold) < ink(glyph.font) * 1.5);
        CHECK(std::abs(atlas.find(semibold, glyph.id, 40, 0)->height - atlas.find(glyph.font, glyph.id, 40, 0)->height) <= 2);
    }
}

TEST_CASE("a glyph without ink needs no room") {
    GlyphAtlas atlas{fonts(), 8, 8};
    CHECK_FALSE(atlas.find(0, glyph_of("A"), 40, 0));
    const Slot* space = atlas.find(0, glyph_of("\u00A0"), 40, 0);
    REQUIRE(space);
    CHECK(space->width == 0);
}

TEST_CASE("a full page says so, keeps what it has, and after recycling never gives a wrong picture") {
    GlyphAtlas small{fonts(), 96, 96};
    GlyphAtlas large{fonts(), 1024, 1024};
    for (int frame = 0; frame < 20; ++frame) {
        std::map<std::uint32_t, const Slot*> drawn;
        for (std::uint32_t i = 0; i < 60; ++i) {
            const std::uint32_t glyph = 36 + (i * 7 + static_cast<std::uint32_t>(frame) * 13) % 90;
            if (const Slot* slot = small.find(0, glyph, 18, 0)) drawn[glyph] = slot;
        }
        CHECK(small.is_full());
        CHECK(drawn.size() > 5);
        for (const auto& [glyph, slot] : drawn) CHECK(pixels_of(small, *slot) == pixels_of(large, *large.find(0, glyph, 18, 0)));
        const auto generation = small.generation();
        small.recycle();
        CHECK(small.generation() == generation + 1);
        CHECK_FALSE(small.is_full());
        CHECK(small.take_dirty_area().right == 96);
    }
}

namespace {

struct Drawing {
    Slot slot;
    std::vector<std::uint8_t> pixels;
};

Drawing drawn_afresh(Rasterizer& rasterizer, FontId font, std::uint32_t glyph, float size_px, int phase) {
    const Bitmap bitmap = rasterizer.draw(font, glyph, size_px, static_cast<float>(phase) / GlyphAtlas::phase_count);
    Drawing drawing;
    drawing.slot.width = static_cast<std::uint16_t>(bitmap.width);
    drawing.slot.height = static_cast<std::uint16_t>(bitmap.height);
    drawing.slot.left = static_cast<std::int16_t>(bitmap.left);
    drawing.slot.top = static_cast<std::int16_t>(bitmap.top);
    for (int row = 0; row < bitmap.height; ++row) {
        const std::uint8_t* from = bitmap.pixels + static_cast<std::ptrdiff_t>(row) * bitmap.pitch;
        drawing.pixels.insert(drawing.pixels.end(), from, from + bitmap.width);
    }
    return drawing;
}

using Wanted = std::tuple<FontId, std::uint32_t, float, int>;

/// Draws some texts as a frame does; a glyph that found no room is not in the result.
std::map<Wanted, Slot> draw_frame(GlyphAtlas& atlas, Shaper& shaper, std::minstd_rand& random) {
    constexpr std::array texts{"Aalborg 12", "قبل الساعة 16:00", "ዴንማርክኛ፣", "თქვენ", "မြန်မာ", "Привіт", "çğış",
                               "😀 ☎",        "ٹیلی فون"};
    std::map<Wanted, Slot> drawn;
    for (int text = 0; text < 12; ++text) {
        Style style = body(random() % 2 == 0 ? "ur" : "da", static_cast<float>(14 + random() % 40) / 1.5F);
        style.weight = random() % 2 == 0 ? Weight::regular : Weight::semibold;
        style.family = random() % 4 == 0 ? Family::reading : Family::sans;
        const auto layout = shaper.layout({.text = texts.at(random() % texts.size()), .style = style});
        for (const Picture& picture : atlas.pictures(*layout).of_glyphs) {
            const Glyph& glyph = layout->glyphs[picture.glyph];
            const Pen pen = GlyphAtlas::snap(glyph.x);
            drawn[{glyph.font, glyph.id, layout->size_px, pen.phase}] = slot_of(picture, pen.pixel, std::round(glyph.y));
        }
    }
    return drawn;
}

} // namespace

TEST_CASE("a layout keeps its pictures until the page is recycled, and never those of another page") {
    const Layout layout = lay_out({.text = "Aalborg", .style = body("da")});
    const auto pictures = [&](GlyphAtlas& atlas) {
        std::vector<std::vector<std::uint8_t>> all;
        for (const Picture& picture : atlas.pictures(layout).of_glyphs) all.push_back(pixels_of(atlas, slot_of(picture, 0, 0)));
        return all;
    };
    GlyphAtlas first{fonts(), 256, 256};
    const auto drawn = pictures(first);
    CHECK(drawn.size() == 7);
    const Picture* kept = first.pictures(layout).of_glyphs.data();
    CHECK(first.pictures(layout).of_glyphs.data() == kept);
    first.recycle();
    first.find(0, glyph_of("W"), 40, 0);
    CHECK(pictures(first) == drawn);
    GlyphAtlas second{fonts(), 256, 256};
    second.find(0, glyph_of("M"), 33, 0);
    CHECK(pictures(second) == drawn);
    CHECK(pictures(first) == drawn);
}

TEST_CASE("a glyph that found no room is looked for again when there is room") {
    const Layout layout = lay_out({.text = "Aal", .style = body("da", 40)});
    GlyphAtlas atlas{fonts(), 80, 64};
    atlas.find(0, glyph_of("W"), 60, 0);
    CHECK(atlas.pictures(layout).of_glyphs.size() < 3);
    atlas.recycle();
    CHECK(atlas.pictures(layout).of_glyphs.size() == 3);
}

TEST_CASE("the pictures of each line are told apart, and a space has none") {
    const Layout layout = lay_out({.text = "Aal borg\n\nx", .style = body("da")});
    GlyphAtlas atlas{fonts(), 256, 256};
    CHECK(atlas.pictures(layout).line_ends == std::vector<std::uint32_t>{7, 7, 8});
}

TEST_CASE("random texts on a small page that is recycled again and again: every picture is the one that was asked for") {
    std::minstd_rand random{20261127};
    GlyphAtlas atlas{fonts(), 160, 128};
    Rasterizer rasterizer{fonts()};
    Shaper shaper{fonts()};
    int recycled = 0;
    for (int frame = 0; frame < 150; ++frame) {
        for (const auto& [wanted, slot] : draw_frame(atlas, shaper, random)) {
            const auto [font, glyph, size_px, phase] = wanted;
            CAPTURE(frame, font, glyph, size_px, phase);
            const Drawing expected = drawn_afresh(rasterizer, font, glyph, size_px, phase);
            REQUIRE(slot.width == expected.slot.width);
            REQUIRE(slot.height == expected.slot.height);
            REQUIRE(std::pair{slot.left, slot.top} == std::pair{expected.slot.left, expected.slot.top});
            REQUIRE(pixels_of(atlas, slot) == expected.pixels);
        }
        if (!atlas.is_full()) continue;
        atlas.recycle();
        ++recycled;
    }
    CHECK(recycled > 30);
}
