#include "app/print/glyph_runs.hpp"

#include "tests/text/catalogue_strings.hpp"
#include "tests/text/typesetting.hpp"

#include <catch2/catch_test_macros.hpp>

#include <numeric>

namespace foothold::print {

namespace {

using text::fonts;
using text::lay_out;

text::Request request_of(std::string_view words, std::string_view language, bool is_rtl, float width_px = 0) {
    return {.text = words,
            .style = text::body(language),
            .width_px = width_px,
            .direction = is_rtl ? text::Direction::rtl : text::Direction::ltr};
}

std::vector<GlyphRun> runs_of(std::string_view words, std::string_view language, bool is_rtl) {
    const text::Layout layout = lay_out(request_of(words, language, is_rtl));
    return glyph_runs(layout, layout.lines.front(), words, fonts());
}

bool is_right_to_left(std::string_view language) {
    constexpr std::array languages{"ar", "fa", "prs", "ps", "ckb", "ur"};
    return std::ranges::find(languages, language) != languages.end();
}

/// Every letter, whatever its order; without spaces, which hang at the ends of lines, and marks.
std::string letters_of(std::string text) {
    for (const std::string mark : {"\u2066", "\u2067", "\u2068", "\u2069", "\u200E", "\u200F", "\u061C"})
        for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark)) text.erase(at, mark.size());
    std::erase_if(text, [](char letter) { return letter == ' ' || letter == '\n'; });
    std::ranges::sort(text);
    return text;
}

} // namespace

TEST_CASE("a sentence of one script is one run with its spaces") {
    const auto runs = runs_of("Jeg skal til Roskilde.", "da", false);
    REQUIRE(runs.size() == 1);
    CHECK(runs[0].text == "Jeg skal til Roskilde.");
    CHECK(runs[0].glyphs.size() == runs[0].text.size());
}

TEST_CASE("Arabic letters are drawn from left to right, the last one first, and a ligature keeps its letters in order") {
    const auto runs = runs_of("لا دور", "ar", true);
    REQUIRE(runs.size() == 1);
    CHECK(runs[0].text == "رود لا");
    CHECK(std::ranges::is_sorted(runs[0].glyphs, {}, &RunGlyph::x));
}

TEST_CASE("a Danish name in an Arabic sentence is a run of its own, without the marks around it") {
    const auto runs = runs_of("لدي موعد مع \u2068Mette K.\u2069 هنا", "ar", true);
    const auto name = std::ranges::find_if(runs, [](const GlyphRun& run) { return run.text.starts_with("Mette K"); });
    REQUIRE(name != runs.end());
    CHECK(letters_of(name->text) == letters_of("Mette K."));
    CHECK(letters_of(runs.back().text) == letters_of("لدي موعد مع")); // the beginning is at the right
}

TEST_CASE("of every line of every language the runs have every letter once, and clusters for every glyph") {
    text::Shaper shaper{fonts()};
    std::size_t lines = 0;
    for (const text::CatalogueString& each : text::catalogue_strings()) {
        constexpr float narrow_px = 240;
        const auto layout = shaper.layout(request_of(each.text, each.language, is_right_to_left(each.language), narrow_px));
        std::string letters;
        for (const text::Line& line : layout->lines) {
            for (const GlyphRun& run : glyph_runs(*layout, line, each.text, fonts())) {
                std::size_t bytes = 0;
                std::size_t glyphs = 0;
                for (const RunCluster& cluster : run.clusters) {
                    bytes += cluster.bytes;
                    glyphs += cluster.glyphs;
                }
                if (bytes != run.text.size() || glyphs != run.glyphs.size()) FAIL(each.language << ": " << each.text);
                letters += run.text;
            }
            ++lines;
        }
        if (letters_of(letters) != letters_of(each.text)) FAIL(each.language << ": " << each.text << " / " << letters);
    }
    CHECK(lines > 10'000);
}

} // namespace foothold::print
