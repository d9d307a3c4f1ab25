#include "app/ui/texts.hpp"

#include <catch2/catch_test_macros.hpp>

#include <vector>

namespace foothold::ui {

namespace {

constexpr std::string_view long_word = "Virksomhedsbesøg: Havnens Bageri";

/// The sizes of a title of one long Danish word and more, as it is set in a place of this width.
struct Set {
    float size_px = 0;
    std::size_t lines = 0;
};

Set set(float text_scale, float width) {
    const auto fonts = text::Fonts::open(FOOTHOLD_FONTS_DIR);
    REQUIRE(fonts.has_value());
    Tree tree;
    tree.begin_frame({.form_factor = FormFactor::phone, .text_scale = text_scale}, "da");
    tree.text(long_word, {.role = TextRole::title});
    Texts texts(*fonts);
    texts.begin_frame(tree, 1);
    const text::Layout& layout = texts.layout(tree.nodes().front(), width);
    return {layout.size_px, layout.lines.size()};
}

/// Of a place in which every word fits at its usual size.
float least_width(float text_scale) {
    float width = 400;
    while (set(text_scale, width).size_px == 23 && set(text_scale, width).lines <= 2) width -= 4;
    return width + 4;
}

} // namespace

TEST_CASE("a large word that is wider than its place is set smaller rather than cut up") {
    const Set fits = set(2, 600);
    CHECK(fits.size_px == 46);
    const Set narrow = set(2, 300);
    CHECK(narrow.size_px < 46);
    CHECK(narrow.size_px > 23);
    CHECK(narrow.lines == 2);
}

TEST_CASE("a word is set smaller than it is at a scale of one where that keeps it whole, and not in vain") {
    const float width = least_width(1);
    CHECK(set(1, width).size_px == 23);
    const Set narrow = set(1, width * 0.85f);
    CHECK(narrow.size_px < 23);
    CHECK(narrow.size_px >= 23 * 0.75f);
    CHECK(narrow.lines == 2);
    CHECK(set(2, 60).size_px == 23);
    CHECK(set(1, 60).size_px == 23);
}

TEST_CASE("words that shrink side by side in a grid are of one size, and others leave them alone") {
    const auto fonts = text::Fonts::open(FOOTHOLD_FONTS_DIR);
    REQUIRE(fonts.has_value());
    Texts texts(*fonts);
    Tree tree;
    tree.begin_frame({}, "da");
    const auto cell = [&](std::string_view word) {
        tree.column({}, [&] { tree.text(word, {.role = TextRole::label, .shrinks = true}); });
    };
    tree.column({}, [&] {
        tree.row({.columns = 2}, [&] {
            cell("Ons");
            cell("Virksomhedsbesøg");
        });
        tree.column({}, [&] { cell("Tor"); });
    });
    texts.begin_frame(tree, 1);
    Scrolls scrolls;
    Flex{tree, texts, scrolls}.lay_out({200, 400});
    texts.make_alike();
    std::vector<float> sizes;
    for (const Node& node : tree.nodes())
        if (node.kind == Node::Kind::text) sizes.push_back(texts.layout(node, node.rect.width).size_px);
    REQUIRE(sizes.size() == 3);
    CHECK(sizes[0] == sizes[1]);
    CHECK(sizes[0] < sizes[2]);
}

} // namespace foothold::ui
