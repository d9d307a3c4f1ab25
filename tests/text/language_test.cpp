#include "app/text/glyph_atlas.hpp"
#include "tests/text/typesetting.hpp"

#include <catch2/generators/catch_generators.hpp>

using namespace foothold::text;

namespace {

std::vector<std::uint32_t> glyph_ids(std::string_view text, const Style& style) {
    const Layout layout = lay_out({.text = text, .style = style});
    std::vector<std::uint32_t> ids;
    for (const Glyph& glyph : layout.glyphs) ids.push_back(glyph.id);
    return ids;
}

Style urdu_reading() {
    Style style = body("ur");
    style.family = Family::reading;
    style.line_height_px = style.size_px * nastaliq_line_height;
    return style;
}

} // namespace

TEST_CASE("a letter takes the form that its language wants") {
    struct Sample {
        const char* text;
        const char* language;
        const char* other;
    };
    const auto sample = GENERATE(Sample{"۴۶۷", "ur", "fa"}, Sample{"\u015F\u0163", "ro", "en"}, Sample{"бгдпт", "sr", "ru"},
                                 Sample{"бгдпт", "mk", "uk"});
    CAPTURE(sample.text, sample.language, sample.other);
    CHECK(glyph_ids(sample.text, body(sample.language)) != glyph_ids(sample.text, body(sample.other)));
}

TEST_CASE("Urdu to be read is set in Nastaliq, and rows of the interface in Naskh, which other languages keep") {
    const std::string_view text = "آپ کا کام";
    Style plain = body("ur");
    plain.line_height_px = urdu_reading().line_height_px;
    CHECK(glyph_ids(text, urdu_reading()) != glyph_ids(text, plain));
    for (const char* language : {"ar", "fa", "en"}) {
        Style reading = body(language);
        reading.family = Family::reading;
        CHECK(glyph_ids(text, reading) == glyph_ids(text, body(language)));
    }
}

TEST_CASE("Nastaliq stays inside its lines, but for the tips of its tallest words") {
    const std::string_view text =
        "ایک دن آپ کو اپنی پسند کا کام مل جائے گا۔ مترجم آپ کے ساتھ ہوگا، ٹیلی فون پر کال کریں۔ مستحکم نستعلیق تحقیقات";
    Style style = urdu_reading();
    const Weight weight = GENERATE(Weight::regular, Weight::semibold);
    style.weight = weight;
    const Layout layout = lay_out({.text = text, .style = style, .width_px = 300});
    CHECK(layout.lines.size() > 2);
    GlyphAtlas atlas{fonts(), 1024, 1024};
    for (const Line& line : layout.lines) {
        for (std::uint32_t i = line.glyph_begin; i < line.glyph_end; ++i) {
            const Glyph& glyph = layout.glyphs[i];
            const float tip_px = 0.15F * layout.size_px;
            const Slot* slot = atlas.find(glyph.font, glyph.id, layout.size_px, 0);
            REQUIRE(slot);
            const float top = glyph.y + static_cast<float>(slot->top);
            CHECK(top >= line.top - tip_px);
            CHECK(top + static_cast<float>(slot->height) <= line.bottom + tip_px);
        }
    }
}

TEST_CASE("Burmese, which has no spaces, ends its lines between words of ICU's dictionary") {
    const std::string_view text = "ကျွန်တော်တို့သည်မြန်မာစကားပြောသည်";
    const Layout layout = lay_out({.text = text, .style = body("my"), .width_px = 90});
    std::vector<std::string> lines;
    for (const Line& line : layout.lines) lines.push_back(line_text(text, line));
    CHECK(lines == std::vector<std::string>{"ကျွန်တော်", "တို့သည်", "မြန်မာ", "စကား", "ပြောသည်"});
}

TEST_CASE("an emoji has one place for the caret before it and one behind, whatever it is made of") {
    for (const std::string_view text : {"👍🏽", "❤️", "👨‍👩‍👧‍👦", "🇩🇰"}) {
        const Layout layout = lay_out({.text = text, .style = body("da")});
        CHECK(layout.clusters.size() == 1);
        CHECK(layout.width_px > 0);
    }
    CHECK(glyph_ids("👍🏽", body("da")).front() == glyph_ids("👍", body("da")).front());
}
