#include "app/i18n/language.hpp"
#include "app/text/breaks.hpp"
#include "app/text/shaper.hpp"
#include "app/text/utf8.hpp"
#include "tests/pango/pango_paragraph.hpp"
#include "tests/text/catalogue_strings.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <map>
#include <set>

using namespace foothold;
using namespace foothold::text;
using pango_tests::PangoParagraph;

namespace {

// All strings at all widths take a minute when there are eighteen catalogues, so each string has every other of 128 widths, and
// every width has every other string. They reach from a word to the whole string in one line.
constexpr int width_count = 128;
constexpr int width_step = 2;
constexpr float width_min_px = 30;

/// Why the two may differ in the first line that is not the same.
enum class Why {
    same,
    word_cut,    ///< a word is wider than the line: Pango cuts ligatures and lets letters look joined, ours takes what is drawn
                 ///< there; so the rest of the word in the next line may be of another width, too
    pango_rules, ///< Pango's line breaking allows it, ICU's (with CLDR's tailoring) does not
    icu_rules,   ///< and the other way round
    almost_fits, ///< within half a pixel of the width: Pango counts in 1024ths
    not_explained,
};

struct Difference {
    std::uint32_t ours;
    std::uint32_t pangos;
};

class Comparison {
public:
    Comparison() : fonts_(open_fonts()), shaper_(fonts_), pango_(FOOTHOLD_FONTS_DIR) {}

    float natural_width_px(const Request& request) { return pango_.natural_width_px(request); }

    Why compare(const Request& request) {
        const auto layout = shaper_.layout(request);
        const std::vector<std::uint32_t> pango_lines = pango_.line_starts(request);
        std::vector<std::uint32_t> our_lines;
        for (const Line& line : layout->lines) our_lines.push_back(line.begin);
        if (our_lines == pango_lines) return Why::same;
        our_lines.push_back(layout->byte_count);
        std::vector<std::uint32_t> their_lines = pango_lines;
        their_lines.push_back(layout->byte_count);
        const auto [ours, pangos] = std::ranges::mismatch(our_lines, their_lines);
        const auto line = static_cast<std::size_t>(ours - our_lines.begin()) - 1;
        return explain(request, layout->lines[line], {*ours, *pangos});
    }

private:
    static Fonts open_fonts() {
        auto opened = Fonts::open(FOOTHOLD_FONTS_DIR);
        REQUIRE(opened);
        return std::move(*opened);
    }

    Why explain(const Request& request, const Line& line, Difference difference) {
        find_ends(request);
        for (const std::uint32_t end : {line.begin, difference.ours, difference.pangos})
            if (cuts_wide_word(request, end)) return Why::word_cut;
        const bool pango_allows_pangos = is_end(request, difference.pangos) || pango_.may_end_line(request, difference.pangos);
        const bool pango_allows_ours = is_end(request, difference.ours) || pango_.may_end_line(request, difference.ours);
        if (!ends_.contains(difference.pangos) && pango_allows_pangos) return Why::pango_rules;
        if (!pango_allows_ours && ends_.contains(difference.ours)) return Why::icu_rules;
        return is_near(request, line, difference) ? Why::almost_fits : Why::not_explained;
    }

    static bool is_end(const Request& request, std::uint32_t byte) { return byte == request.text.size(); }

    /// Where ICU lets lines end, and both ends of the text.
    void find_ends(const Request& request) {
        decode_utf8(request.text, analysis_.characters, analysis_.offsets);
        breaks_.find(analysis_, request.style.language);
        ends_ = {0, analysis_.offsets.back()};
        for (std::uint32_t i = 0; i < analysis_.size(); ++i) {
            if (analysis_.boundaries[i].line_may_end) ends_.insert(analysis_.offsets[i]);
        }
    }

    bool cuts_wide_word(const Request& request, std::uint32_t byte) {
        if (ends_.contains(byte)) return false;
        const auto end = ends_.upper_bound(byte);
        return width_px(request, *std::prev(end), *end) > request.width_px;
    }

    float width_px(Request request, std::uint32_t begin, std::uint32_t end) {
        request.text = request.text.substr(begin, end - begin);
        request.width_px = 0;
        return shaper_.layout(request)->width_px;
    }

    /// The longer of the two lines is as wide as the box, nearly.
    bool is_near(const Request& request, const Line& line, Difference difference) {
        return std::abs(width_px(request, line.begin, std::max(difference.ours, difference.pangos)) - request.width_px) < 0.5F;
    }

    Fonts fonts_;
    Shaper shaper_;
    PangoParagraph pango_;
    Breaks breaks_;
    Analysis analysis_;
    std::set<std::uint32_t> ends_;
};

} // namespace

TEST_CASE("lines end where Pango ends them, but for listed reasons") {
    Comparison comparison;
    std::map<Why, int> counts;
    std::map<Why, std::string> examples;
    int all = 0;
    int string_number = 0;
    for (const auto& [language, text] : catalogue_strings()) {
        const bool is_rtl = i18n::is_right_to_left(language);
        Request request{.text = text,
                        .style = {.size_px = 18, .line_height_px = 26, .language = language},
                        .direction = is_rtl ? Direction::rtl : Direction::ltr};
        const float natural_px = comparison.natural_width_px(request);
        for (int width = string_number++ % width_step; width < width_count; width += width_step) {
            request.width_px = width_min_px + natural_px * static_cast<float>(width) / width_count;
            const Why why = comparison.compare(request);
            ++counts[why];
            ++all;
            examples[why] = text + " in " + std::to_string(request.width_px);
        }
    }
    CAPTURE(all, counts[Why::word_cut], counts[Why::pango_rules], counts[Why::icu_rules], counts[Why::almost_fits]);
    CAPTURE(examples[Why::word_cut], examples[Why::pango_rules], examples[Why::icu_rules], examples[Why::not_explained]);
    const auto share = [&](Why why) { return static_cast<double>(counts[why]) / all; };
    CHECK(all > 100'000);
    CHECK(counts[Why::not_explained] == 0);
    CHECK(share(Why::same) > 0.96);
    CHECK(share(Why::word_cut) < 0.03);
    CHECK(share(Why::pango_rules) < 0.01);
    CHECK(share(Why::icu_rules) < 0.01);
    CHECK(share(Why::almost_fits) < 0.001);
}
