#include "app/print/pdf.hpp"

#include "app/print/pages.hpp"
#include "app/text/rasterizer.hpp"
#include "tests/print/pdf_reader.hpp"
#include "tests/text/typesetting.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <cmath>

namespace foothold::print {

namespace {

struct Sample {
    const char* language;
    const char* words;
    const char* word; ///< or several, which a reader of pages finds whole
    bool is_right_to_left = false;
};

constexpr std::array samples{Sample{"da", "Jeg har en aftale på Rådhuset på Ærø.", "Jeg har en aftale på Rådhuset på Ærø."},
                             Sample{"ar", "أقوم بتدريب عملي هنا، واسمي \u2068Samira A.\u2069", "بتدريب عملي", true},
                             Sample{"fa", "گفته‌ام که به این برنامه می‌آیم.", "به این برنامه", true},
                             Sample{"ps", "زه دلته د کار زده کړه کوم: ټ ډ ړ ږ ښ ځ څ ۍ ڼ", "زه دلته د کار زده کړه", true},
                             Sample{"ckb", "لێرە ڕاھێنانی کار دەکەم", "کار دەکەم", true},
                             Sample{"ur", "یہاں میری ملاقات طے ہے۔", "ہے", true},
                             Sample{"ti", "ኣብዚ ቆጸራ ኣለኒ። 10:00", "ኣብዚ ቆጸራ ኣለኒ። 10:00"},
                             Sample{"ka", "აქ შეხვედრა მაქვს.", "აქ შეხვედრა მაქვს."},
                             Sample{"uk", "У мене тут зустріч.", "У мене тут зустріч."},
                             Sample{"tr", "Burada staj yapıyorum, öğleden sonra.", "Burada staj yapıyorum, öğleden sonra."}};

Document document_of(const Sample& sample, float size_pt = 16) {
    Paragraph paragraph{sample.words, sample.language, size_pt};
    paragraph.is_right_to_left = sample.is_right_to_left;
    return {"Card", {{{paragraph}}}};
}

std::string pdf(const Document& document) {
    const auto bytes = pdf_of(document, text::fonts());
    REQUIRE(bytes);
    return *bytes;
}

std::string without_marks(std::string text) {
    for (const std::string mark : {"\u2066", "\u2067", "\u2068", "\u2069", "\u200E", "\u200F", "\u202A", "\u202B", "\u202C"})
        for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark)) text.erase(at, mark.size());
    return text;
}

/// Every letter, whatever its order: programs that read pages differ about ligatures from right to left.
std::string letters_of(const std::string& text) {
    std::string letters = without_marks(text);
    std::erase_if(letters, [](char letter) { return letter == ' ' || letter == '\n' || letter == '\f'; });
    std::ranges::sort(letters);
    return letters;
}

/// The page as the interface's own rasterizer draws it.
std::vector<bool> drawn_by_us(const Document& document, const GreyPicture& like, int scale) {
    std::vector<bool> ink(like.pixels.size());
    text::Shaper shaper{text::fonts()};
    text::Rasterizer rasterizer{text::fonts()};
    const auto pages = pages_of(document.sheets.front(), document.paper, shaper);
    for (const PlacedLine& placed : pages.front().lines) {
        const text::Line& line = placed.layout->lines[placed.line];
        for (std::uint32_t index = line.glyph_begin; index < line.glyph_end; ++index) {
            const text::Glyph& glyph = placed.layout->glyphs[index];
            const float x = (placed.x_pt + glyph.x) * static_cast<float>(scale);
            const float y = (placed.y_pt + glyph.y) * static_cast<float>(scale);
            const auto picture =
                rasterizer.draw(glyph.font, glyph.id, placed.layout->size_px * static_cast<float>(scale), x - std::floor(x));
            for (int row = 0; row < picture.height; ++row)
                for (int column = 0; column < picture.width; ++column) {
                    const int at_x = static_cast<int>(std::floor(x)) + picture.left + column;
                    const int at_y = static_cast<int>(std::lround(y)) + picture.top + row;
                    if (at_x < 0 || at_y < 0 || at_x >= like.width || at_y >= like.height) continue;
                    if (picture.pixels[row * picture.pitch + column] > 127)
                        ink[static_cast<std::size_t>(at_y) * static_cast<std::size_t>(like.width) +
                            static_cast<std::size_t>(at_x)] = true;
                }
        }
    }
    return ink;
}

/// How much of the ink of two pictures is in the same place: 1 for the same picture.
double likeness(const GreyPicture& paper, const std::vector<bool>& screen) {
    double both = 0;
    double sum = 0;
    for (std::size_t at = 0; at < screen.size(); ++at) {
        const bool is_ink = paper.pixels[at] < 150; // the ink is not black
        both += is_ink && screen[at] ? 2 : 0;
        sum += (is_ink ? 1 : 0) + (screen[at] ? 1 : 0);
    }
    return sum > 0 ? both / sum : 0;
}

} // namespace

TEST_CASE("a card is one page of A6 with its fonts inside, and is not blank") {
    for (const Sample& sample : samples) {
        INFO(sample.language);
        const PdfReader reader(pdf(document_of(sample)));
        CHECK(reader.pages() == 1);
        CHECK(reader.info("Page size").starts_with("297.638 x 419.528 pts"));
        const auto embedded = reader.embedded_fonts();
        CHECK_FALSE(embedded.empty());
        CHECK(std::ranges::all_of(embedded, [](bool is_embedded) { return is_embedded; }));
        const double ink = reader.picture(1, 2).ink();
        CHECK(ink > 0.002);
        CHECK(ink < 0.1);
    }
}

TEST_CASE("paper shows the same letters in the same places as the screen, in every script") {
    constexpr int scale = 6; // whole pixels are fine enough then
    for (const Sample& sample : samples) {
        INFO(sample.language);
        const Document document = document_of(sample);
        const PdfReader reader(pdf(document));
        const GreyPicture paper = reader.picture(1, scale);
        CHECK(likeness(paper, drawn_by_us(document, paper, scale)) > 0.9);
        Document other = document_of(samples[&sample == &samples.front() ? 1 : 0]);
        CHECK(likeness(paper, drawn_by_us(other, paper, scale)) < 0.5);
    }
}

TEST_CASE("the words of a card can be found in it, with their spaces") {
    for (const Sample& sample : samples) {
        INFO(sample.language);
        const PdfReader reader(pdf(document_of(sample, 12)));
        const std::string found = without_marks(reader.text());
        INFO(found);
        CHECK(letters_of(found) == letters_of(sample.words));
        CHECK(found.find(sample.word) != std::string::npos);
    }
}

TEST_CASE("semibold words are there too, and each sheet is a page") {
    Paragraph main{"Jeg er i praktik her.", "da", 17, text::Weight::semibold};
    Paragraph own{"ኣብዚ ልምምድ ስራሕ እገብር ኣለኹ።", "ti", 12, text::Weight::semibold};
    own.has_line_above = true;
    const PdfReader reader(pdf({"Two cards", {{{main, own}}, {{own, main}}}}));
    CHECK(reader.pages() == 2);
    CHECK(reader.info("Title") == "Two cards");
    CHECK(reader.text().find("Jeg er i praktik her.") != std::string::npos);
    CHECK(reader.text().find("ልምምድ ስራሕ") != std::string::npos);
    CHECK(reader.embedded_fonts().size() >= 2);
}

TEST_CASE("each square of a code is on paper where it belongs") {
    constexpr std::size_t side = 25;
    constexpr int scale = 4;
    SquareCode code{side, {}};
    for (std::size_t at = 0; at < side * side; ++at) code.dark.push_back(at % 3 == 0 || at % 7 == 2);
    Document document = document_of(samples[0]);
    document.paper = a4;
    document.sheets[0].code = code;
    const GreyPicture paper = PdfReader(pdf(document)).picture(1, scale);
    text::Shaper shaper{text::fonts()};
    const auto pages = pages_of(document.sheets[0], document.paper, shaper);
    const PlacedCode& placed = *pages.front().code;
    const float square = placed.side_pt / side;
    std::size_t wrong = 0;
    for (std::size_t at = 0; at < side * side; ++at) {
        const std::size_t row = at / side;
        const float x = placed.x_pt + (static_cast<float>(at % side) + 0.5F) * square;
        const float y = placed.y_pt + (static_cast<float>(row) + 0.5F) * square;
        const int pixel = static_cast<int>(y * scale) * paper.width + static_cast<int>(x * scale);
        if ((paper.pixels[static_cast<std::size_t>(pixel)] < 128) != code.dark[at]) ++wrong;
    }
    CHECK(wrong == 0);
}

} // namespace foothold::print
