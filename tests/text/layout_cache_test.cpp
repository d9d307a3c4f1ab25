#include "app/text/layout_cache.hpp"
#include "tests/text/typesetting.hpp"

using namespace foothold::text;

TEST_CASE("the same request gives the same layout, from wherever its text comes") {
    Shaper shaper{fonts()};
    LayoutCache cache{shaper};
    const std::string here = "Aalborg";
    const std::string there = "Aalborg";
    const Layout& first = cache.find({.text = here, .style = body("da")});
    CHECK(&cache.find({.text = there, .style = body(std::string{"da"})}) == &first);
    CHECK(cache.size() == 1);
}

TEST_CASE("a request that differs in any field has a layout of its own") {
    Shaper shaper{fonts()};
    LayoutCache cache{shaper};
    const Request request{.text = "Aalborg", .style = body("da"), .width_px = 200};
    std::vector<Request> others(11, request);
    others[0].text = "Aarhus";
    others[1].style.size_px = 21;
    others[2].style.line_height_px = 30;
    others[3].style.weight = Weight::semibold;
    others[4].style.family = Family::icons;
    others[5].style.language = "en";
    others[6].width_px = 201;
    others[7].direction = Direction::rtl;
    others[8].align = Align::end;
    others[9].lines_max = 1;
    others[10].has_links = true;
    const Layout& layout = cache.find(request);
    for (const Request& other : others) CHECK(&cache.find(other) != &layout);
    CHECK(cache.size() == 12);
}

TEST_CASE("layouts that are asked for stay and others are forgotten in time") {
    Shaper shaper{fonts()};
    LayoutCache cache{shaper};
    const Layout* used = &cache.find({.text = "used", .style = body("en")});
    cache.find({.text = "unused", .style = body("en")});
    for (int frame = 0; frame < 1000; ++frame) {
        CHECK(&cache.find({.text = "used", .style = body("en")}) == used);
        cache.next_frame();
    }
    CHECK(cache.size() == 1);
}
