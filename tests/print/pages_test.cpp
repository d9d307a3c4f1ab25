#include "app/print/pages.hpp"

#include "tests/text/typesetting.hpp"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

namespace foothold::print {

namespace {

Sheet sheet_of(int paragraphs) {
    Sheet sheet;
    for (int index = 0; index < paragraphs; ++index)
        sheet.paragraphs.push_back({"Jeg skal til Roskilde Station, og jeg har en aftale der.", "da", 14});
    return sheet;
}

std::vector<Page> pages(const Sheet& sheet) {
    text::Shaper shaper{text::fonts()};
    return pages_of(sheet, a6, shaper);
}

float bottom_of(const PlacedLine& line) { return line.y_pt + line.layout->lines[line.line].bottom; }

} // namespace

TEST_CASE("what has room stands at its size, and what is a little too much becomes smaller") {
    const Sheet few = sheet_of(3);
    const auto short_card = pages(few);
    REQUIRE(short_card.size() == 1);
    CHECK(short_card[0].lines[0].layout->size_px == 14);
    const Sheet more = sheet_of(12);
    const auto full_card = pages(more);
    REQUIRE(full_card.size() == 1);
    CHECK(full_card[0].lines[0].layout->size_px < 14);
    CHECK(full_card[0].lines[0].layout->size_px >= 14 * 0.6F);
}

TEST_CASE("what is far too much goes on on further pages, with every line once and none in the margin") {
    const Sheet sheet = sheet_of(80);
    const auto all = pages(sheet);
    CHECK(all.size() > 1);
    std::size_t lines = 0;
    std::size_t begun = 0;
    for (const Page& page : all)
        for (const PlacedLine& line : page.lines) {
            CHECK(bottom_of(line) <= a6.height_pt - a6.margin_pt + 0.01F);
            ++lines;
            if (line.line == 0) ++begun;
        }
    CHECK(begun == 80);
    CHECK(lines >= begun);
}

TEST_CASE("a rule parts two languages") {
    Sheet sheet = sheet_of(2);
    sheet.paragraphs[1].has_line_above = true;
    const auto all = pages(sheet);
    REQUIRE(all.size() == 1);
    REQUIRE(all[0].rules_y_pt.size() == 1);
    CHECK(all[0].rules_y_pt[0] >= bottom_of(all[0].lines.front()));
    CHECK(all[0].rules_y_pt[0] < all[0].lines.back().y_pt + all[0].lines.back().layout->lines.back().top + 0.01F);
}

TEST_CASE("a drawing is a square above the words, with its numbers on it and the words on the same page") {
    Sheet sheet = sheet_of(4);
    sheet.drawing = Drawing{{{{0, 0.5F}, {1, 0.5F}}}, {{0.1F, 0.5F}, {0.9F, 0.5F}}, {}};
    sheet.drawing->marks = {{{0.1F, 0.5F}, {"1", "da", 10}}, {{0.9F, 0.5F}, {"2", "da", 10}, true}};
    const auto all = pages(sheet);
    REQUIRE(all.size() == 1);
    REQUIRE(all[0].drawing);
    const PlacedDrawing& square = *all[0].drawing;
    CHECK(square.x_pt >= a6.margin_pt);
    CHECK(square.x_pt + square.side_pt <= a6.width_pt - a6.margin_pt + 0.01F);
    std::size_t numbers = 0;
    for (const PlacedLine& line : all[0].lines) {
        const bool is_number = line.paragraph->text.size() == 1;
        numbers += is_number ? 1 : 0;
        CHECK(bottom_of(line) <= a6.height_pt - a6.margin_pt + 0.01F);
        CHECK((line.y_pt >= square.y_pt + square.side_pt) != is_number);
    }
    CHECK(numbers == 2);
}

TEST_CASE("a code is a square in the middle at the top, and the words stand below its quiet zone") {
    Sheet sheet = sheet_of(4);
    sheet.code = SquareCode{21, std::vector<bool>(21 * 21, true)};
    text::Shaper shaper{text::fonts()};
    const auto all = pages_of(sheet, a4, shaper);
    REQUIRE(all.size() == 1);
    REQUIRE(all[0].code);
    const PlacedCode& square = *all[0].code;
    const float zone = 4 * square.side_pt / 21;
    CHECK(square.x_pt >= zone);
    CHECK(square.y_pt >= zone);
    CHECK(square.x_pt + square.side_pt / 2 == Catch::Approx(a4.width_pt / 2));
    CHECK(all[0].lines.front().y_pt + all[0].lines.front().layout->lines[0].top >= square.y_pt + square.side_pt + zone - 0.01F);
}

} // namespace foothold::print
