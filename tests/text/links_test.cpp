#include "app/text/links.hpp"
#include "tests/text/typesetting.hpp"

#include <catch2/generators/catch_generators.hpp>

using namespace foothold::text;

namespace {

std::vector<std::string> targets_in(std::string_view text) {
    std::vector<std::string> targets;
    for (const Link& link : find_links(text)) targets.push_back(link_target(text, link));
    return targets;
}

using Targets = std::vector<std::string>;

Request with_links(std::string_view text, std::string_view language, Direction direction, float width_px = 0) {
    return {.text = text, .style = body(language), .width_px = width_px, .direction = direction, .has_links = true};
}

} // namespace

TEST_CASE("phone numbers are found as people write them") {
    CHECK(targets_in("Ring 12345678.") == Targets{"tel:+4512345678"});
    CHECK(targets_in("Ring 12 34 56 78, eller 1234 5678") == Targets{"tel:+4512345678", "tel:+4512345678"});
    CHECK(targets_in("(+45 12 34 56 78)") == Targets{"tel:+4512345678"});
    CHECK(targets_in("0045 12345678 / +380 44 123-45-67") == Targets{"tel:+4512345678", "tel:+380441234567"});
    CHECK(targets_in("tlf.\u00A012\u00A034\u00A056\u00A078") == Targets{"tel:+4512345678"});
    CHECK(targets_in("اتصل على 12 34 56 78 الآن") == Targets{"tel:+4512345678"});
}

TEST_CASE("a date, a time, a price, a room and a long number are not phone numbers") {
    for (const char* text :
         {"12.03.2026", "2026-03-12", "kl. 10.00-12.00", "28 800 000 kr.", "rum 112", "ring 112", "010203-1234", "12 34 56 78 90",
          "123456789", "A12345678", "12345678B", "+45", "+", "50 %", "4.12345678"}) {
        CAPTURE(text);
        CHECK(find_links(text).empty());
    }
}

TEST_CASE("web and e-mail addresses are found without the punctuation of their sentence") {
    CHECK(targets_in("Se https://www.nyidanmark.dk/en-GB/You?a=1&b=2#c.") ==
          Targets{"https://www.nyidanmark.dk/en-GB/You?a=1&b=2#c"});
    CHECK(targets_in("(borger.dk, www.su.dk; HTTP://x.se/)!") ==
          Targets{"https://borger.dk", "https://www.su.dk", "HTTP://x.se/"});
    CHECK(targets_in("en.wikipedia.org/wiki/Aalborg_(by)") == Targets{"https://en.wikipedia.org/wiki/Aalborg_(by)"});
    CHECK(targets_in("Skriv til mette.s+hold@kommune.aalborg.dk: ja") == Targets{"mailto:mette.s+hold@kommune.aalborg.dk"});
    CHECK(targets_in("«info@drc.ngo»، نعم") == Targets{"mailto:info@drc.ngo"});
}

TEST_CASE("abbreviations and half addresses are no links") {
    for (const char* text : {"f.eks.", "kl.10", "Hej.Vi ses", "a@b", "@mette.dk", "www.", "http://", "https://.dk",
                             "søren@example.dk", "borger..dk", ".dk", "x.y", "1.5"}) {
        CAPTURE(text);
        CHECK(find_links(text).empty());
    }
}

TEST_CASE("a hundred thousand brackets, points or digits are searched in no time") {
    std::string text = "www.borger.dk/";
    text.append(100'000, ')').append(100'000, '.').append(" +").append(100'000, '1').append(" a@").append(100'000, '.');
    const std::vector<Link> links = find_links(text);
    REQUIRE(links.size() == 1);
    CHECK(links[0].end == 14);
}

TEST_CASE("a link in a right-to-left sentence runs left to right") {
    const auto [text, visual] = GENERATE(table<std::string, std::string>({
        {"هاتف 12 34 56 78 الآن", "نآلا 12 34 56 78 فتاه"},
        {"هاتف +45 12345678.", ".+45 12345678 فتاه"},
        {"موقع https://borger.dk/a/ هنا", "انه https://borger.dk/a/ عقوم"},
    }));
    const Layout layout = lay_out(with_links(text, "ar", Direction::rtl));
    CHECK(visual_text(text, layout) == visual);
    REQUIRE(layout.links.size() == 1);
    CHECK(layout.selection_rectangles(layout.links[0].begin, layout.links[0].end).size() == 1);
}

TEST_CASE("without asking for links a text is laid out as Unicode says") {
    const std::string text = "هاتف 12 34 56 78";
    const Layout layout = lay_out({.text = text, .style = body("ar"), .direction = Direction::rtl});
    CHECK(layout.links.empty());
    CHECK(visual_text(text, layout) == "78 56 34 12 فتاه");
}

TEST_CASE("a phone number and an e-mail address stay in one line, and a web address goes on behind a slash") {
    const std::string phone = "Ring til os 12 34 56 78";
    for (const Line& line : lay_out(with_links(phone, "da", Direction::ltr, 130)).lines) {
        const std::string words = line_text(phone, line);
        CHECK((words.find("12 34 56 78") != std::string::npos || words.find_first_of("12345678") == std::string::npos));
    }
    const std::string web = "Se https://borger.dk/ny-i-danmark/arbejde-og-sprog";
    const Layout layout = lay_out(with_links(web, "da", Direction::ltr, 200));
    std::vector<std::string> lines;
    for (const Line& line : layout.lines) lines.push_back(line_text(web, line));
    CHECK(lines == std::vector<std::string>{"Se https://borger.dk/", "ny-i-danmark/", "arbejde-og-sprog"});
}

TEST_CASE("a link that an ellipsis cuts opens what was written and keeps its direction") {
    const std::string text = "هاتف 12 34 56 78";
    Request request = with_links(text, "ar", Direction::rtl, 110);
    request.lines_max = 1;
    const Layout layout = lay_out(request);
    REQUIRE(layout.is_truncated);
    REQUIRE(layout.links.size() == 1);
    CHECK(link_target(text, layout.links[0]) == "tel:+4512345678");
    const std::string seen = visual_text(text, layout);
    CHECK(seen.find("12 34") != std::string::npos);
}

TEST_CASE("every glyph knows the text it draws, and those of a link stand in its rectangle") {
    const std::string text = "اكتب إلى info@drc.ngo الآن";
    const Layout layout = lay_out(with_links(text, "ar", Direction::rtl));
    REQUIRE(layout.links.size() == 1);
    const Link link = layout.links[0];
    const Rectangle box = layout.selection_rectangles(link.begin, link.end).at(0);
    int drawn = 0;
    for (const Glyph& glyph : layout.glyphs) {
        const bool in_text = link.begin <= glyph.byte && glyph.byte < link.end;
        const bool in_box = box.x0 - 0.01F <= glyph.x && glyph.x < box.x1;
        CHECK(in_text == in_box);
        drawn += in_text ? 1 : 0;
    }
    CHECK(drawn == 12);
}
