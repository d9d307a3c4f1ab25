#include "app/text/glyph_atlas.hpp"
#include "tests/text/typesetting.hpp"

#include <catch2/catch_approx.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <cmath>

using namespace foothold::text;
using Catch::Approx;

namespace {

struct Sample {
    const char* language;
    const char* text;
};

Request at_scale(const Sample& sample, float scale) {
    return {.text = sample.text,
            .style = {.size_px = 18 * scale, .line_height_px = 26 * scale, .language = sample.language},
            .width_px = 180 * scale};
}

} // namespace

TEST_CASE("on a screen of two or three times the density the same lines are that many times as large") {
    const auto sample =
        GENERATE(Sample{"en", "Meet your mentor, Birgitte, at the café in Building A at 16:00."},
                 Sample{"ar", "أنت تقرر بنفسك ما إذا كنت تريد مشاركة جدولك مع Birgitte قبل الساعة 16:00."},
                 Sample{"ti", "እዞም ሰባት ዘፍቀድኩምዎ ሓበሬታ ጥራይ ይርእዩ። ሎሚ ክሳብ 20:00 ትምልስ።"}, Sample{"my", "ကျွန်တော်တို့သည်မြန်မာစကားပြောသည်"});
    const auto scale = GENERATE(2.0F, 3.0F);
    CAPTURE(sample.language, scale);
    const Layout once = lay_out(at_scale(sample, 1));
    const Layout larger = lay_out(at_scale(sample, scale));
    REQUIRE(larger.lines.size() == once.lines.size());
    REQUIRE(larger.glyphs.size() == once.glyphs.size());
    CHECK(larger.height_px == once.height_px * scale);
    CHECK(larger.width_px == Approx(once.width_px * scale));
    for (std::size_t i = 0; i < once.lines.size(); ++i) {
        CHECK(larger.lines[i].begin == once.lines[i].begin);
        CHECK(larger.lines[i].baseline == Approx(once.lines[i].baseline * scale).margin(scale / 2));
        CHECK(larger.lines[i].baseline == std::round(larger.lines[i].baseline));
    }
    for (std::size_t i = 0; i < once.glyphs.size(); ++i) {
        CHECK(larger.glyphs[i].id == once.glyphs[i].id);
        CHECK(larger.glyphs[i].x == Approx(once.glyphs[i].x * scale).margin(0.01));
    }
}

TEST_CASE("a glyph is drawn at the nearest quarter of a pixel") {
    for (float x = -3; x < 3; x += 0.01F) {
        CAPTURE(x);
        const Pen pen = GlyphAtlas::snap(x);
        CHECK(pen.pixel == std::floor(pen.pixel));
        CHECK(pen.phase >= 0);
        CHECK(pen.phase < GlyphAtlas::phase_count);
        CHECK(std::abs(pen.pixel + static_cast<float>(pen.phase) / GlyphAtlas::phase_count - x) <= 0.1251F);
    }
}

TEST_CASE("a picture moved by a quarter of a pixel has the same ink, further to the right") {
    GlyphAtlas atlas{fonts(), 256, 256};
    const std::uint32_t glyph = lay_out({.text = "l", .style = body("en")}).glyphs.at(0).id;
    const auto centre_and_ink = [&](int phase) {
        const Slot& slot = *atlas.find(0, glyph, 20, phase);
        double ink = 0;
        double moment = 0;
        for (int y = 0; y < slot.height; ++y) {
            for (int x = 0; x < slot.width; ++x) {
                const double pixel = atlas.page()[static_cast<std::size_t>((slot.y + y) * atlas.width_px() + slot.x + x)];
                ink += pixel;
                moment += pixel * (slot.left + x);
            }
        }
        return std::pair{moment / ink, ink};
    };
    const auto [centre, ink] = centre_and_ink(0);
    for (int phase = 1; phase < GlyphAtlas::phase_count; ++phase) {
        const auto [moved_centre, moved_ink] = centre_and_ink(phase);
        CHECK(moved_centre - centre == Approx(phase * 0.25).margin(0.05));
        CHECK(moved_ink == Approx(ink).epsilon(0.01));
    }
}
