#include "app/ui/flex.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <cmath>

namespace foothold::ui {

namespace {

/// Every character is 10 wide and every line 20 high, so that expectations can be worked out by hand.
class EvenText final : public TextMeasure {
public:
    Size measure(const Node& node, float width) override {
        const float whole = 10 * static_cast<float>(node.content.size());
        if (width <= 0 || whole <= width) return {whole, 20};
        const float per_line = std::max(1.0f, std::floor(width / 10));
        return {per_line * 10, 20 * std::ceil(static_cast<float>(node.content.size()) / per_line)};
    }
};

class Laid {
public:
    template <class Build>
    Laid(Size viewport, Build&& build) {
        tree.begin_frame(Theme{}, "en");
        build(tree);
        EvenText measure;
        Flex{tree, measure, scrolls}.lay_out(viewport);
    }

    Rect rect(std::size_t node) const { return tree.nodes()[node].rect; }

    Tree tree;
    Scrolls scrolls;
};

} // namespace

TEST_CASE("a column stretches its children and puts the gap between them") {
    const Laid laid({300, 400}, [](Tree& tree) {
        tree.column({.padding = {10, 20, 30, 40}, .gap = 8}, [&] {
            tree.box({.height = 50});
            tree.text("four");
        });
    });
    CHECK(laid.rect(1) == Rect{40, 10, 240, 50});
    CHECK(laid.rect(2) == Rect{40, 68, 240, 20});
}

TEST_CASE("what grows in a row takes what the others leave") {
    const Laid laid({300, 100}, [](Tree& tree) {
        tree.row({.gap = 10}, [&] {
            tree.text("four");
            tree.box({.height = 20, .grow = 1});
            tree.box({.height = 20, .grow = 3});
        });
    });
    CHECK(laid.rect(1).width == 40);
    CHECK(laid.rect(2).width == 60);
    CHECK(laid.rect(3) == Rect{120, 40, 180, 20});
}

TEST_CASE("text that is too wide for its row wraps instead of pushing rigid neighbours out") {
    const Laid laid({100, 100}, [](Tree& tree) {
        tree.row({.cross = Cross::start}, [&] {
            tree.text("a sentence");
            tree.box({.width = 60, .height = 20});
        });
    });
    CHECK(laid.rect(1).width == 40);
    CHECK(laid.rect(1).height == 60);
    CHECK(laid.rect(2).right() == 100);
}

TEST_CASE("a wrapping row goes on in a second line") {
    const Laid laid({100, 200}, [](Tree& tree) {
        tree.column({.cross = Cross::stretch}, [&] {
            tree.row({.gap = 10, .row_gap = 5, .wraps = true}, [&] {
                tree.box({.width = 60, .height = 20});
                tree.box({.width = 60, .height = 30});
            });
        });
    });
    CHECK(laid.rect(1).height == 55);
    CHECK(laid.rect(3) == Rect{0, 25, 60, 30});
}

TEST_CASE("of two that share a wrapping row equally neither is narrower than its words while both fit") {
    const Laid laid({200, 100}, [](Tree& tree) {
        tree.column({}, [&] {
            tree.row({.wraps = true}, [&] {
                tree.text("Call", {.grow = 1});
                tree.text("Send a message", {.grow = 1});
            });
        });
    });
    CHECK(laid.rect(2).width == 60);
    CHECK(laid.rect(3) == Rect{60, 0, 140, 20});
}

TEST_CASE("a list that is held at its end shows what is new until somebody scrolls back") {
    Laid laid({100, 100}, [](Tree& tree) {
        tree.column({.is_scrolling = true, .is_held_at_end = true}, [&] { tree.box({.height = 300}); });
    });
    Scroll& scroll = laid.scrolls.begin()->second;
    CHECK(scroll.offset == 200);
    EvenText measure;
    laid.tree.nodes()[1].box.height = 350;
    laid.tree.nodes()[1].measured_width = -1;
    Flex{laid.tree, measure, laid.scrolls}.lay_out({100, 100});
    CHECK(scroll.offset == 250);
    scroll.offset = 40;
    Flex{laid.tree, measure, laid.scrolls}.lay_out({100, 100});
    CHECK(scroll.offset == 40);
}

TEST_CASE("what grows in a wrapping row becomes narrow first, and the row goes on below only then") {
    const auto row = [](float width) {
        return Laid({width, 200}, [](Tree& tree) {
            tree.column({}, [&] {
                tree.row({.gap = 10, .wraps = true}, [&] {
                    tree.text("a long sentence", {.grow = 1, .wrap_width = 80});
                    tree.box({.width = 60, .height = 20});
                });
            });
        });
    };
    const Laid beside = row(150);
    CHECK(beside.rect(2).width == 80);
    CHECK(beside.rect(3).y == beside.rect(2).y + 10);
    const Laid below = row(149);
    CHECK(below.rect(2).width == 149);
    CHECK(below.rect(3).y == below.rect(2).bottom() + 10);
}

TEST_CASE("an icon stays on the line of its words") {
    const Laid laid({100, 200}, [](Tree& tree) {
        tree.row({.wraps = true, .cross = Cross::start}, [&] {
            tree.icon({.size = 24});
            tree.text("words enough", {.grow = 1, .wrap_width = 90});
            tree.icon({.size = 24});
        });
    });
    CHECK(laid.rect(1).y == laid.rect(2).y);
    CHECK(laid.rect(3).y == laid.rect(2).y);
    CHECK(laid.rect(2).width == 52);
}

TEST_CASE("what is rigid becomes narrower when it has the line for itself and does not fit") {
    const Laid laid({100, 200}, [](Tree& tree) {
        tree.row({.wraps = true}, [&] { tree.row({.is_rigid = true}, [&] { tree.text("a button with many words"); }); });
    });
    CHECK(laid.rect(1).width == 100);
}

TEST_CASE("a scrolling node with a limit is as high as its content up to it") {
    const auto sheet = [](float content) {
        return Laid({100, 300}, [content](Tree& tree) {
            tree.column({.main = Main::end},
                        [&] { tree.column({.max_height = 200, .is_scrolling = true}, [&] { tree.box({.height = content}); }); });
        });
    };
    CHECK(sheet(120).rect(1) == Rect{0, 180, 100, 120});
    CHECK(sheet(500).rect(1) == Rect{0, 100, 100, 200});
}

TEST_CASE("a grid's columns are equally wide and its rows as high as their highest cell") {
    const Laid laid({210, 200}, [](Tree& tree) {
        tree.column({}, [&] {
            tree.row({.gap = 10, .columns = 2}, [&] {
                tree.box({.min_height = 20});
                tree.box({.min_height = 40});
                tree.box({.min_height = 10});
            });
        });
    });
    CHECK(laid.rect(2) == Rect{0, 0, 100, 40});
    CHECK(laid.rect(3) == Rect{110, 0, 100, 40});
    CHECK(laid.rect(4) == Rect{0, 50, 100, 10});
}

TEST_CASE("a scrolling node keeps to its place and its offset to its content") {
    Laid laid({100, 100}, [](Tree& tree) {
        tree.column({.is_scrolling = true, .name = "stage"}, [&] {
            tree.box({.height = 80});
            tree.box({.height = 80});
        });
    });
    const auto key = laid.tree.nodes()[0].key;
    CHECK(laid.scrolls[key].limit == 60);
    laid.scrolls[key].offset = 500;
    EvenText measure;
    Flex{laid.tree, measure, laid.scrolls}.lay_out({100, 100});
    CHECK(laid.scrolls[key].offset == 60);
    CHECK(laid.rect(1).y == -60);
}

TEST_CASE("what reaches for fingers takes no more room than its content") {
    const auto second_line = [](Size viewport) {
        return Laid(viewport, [](Tree& tree) {
            tree.column({.padding = {20, 0, 0, 0}}, [&] {
                tree.row({.reach = 48}, [&] { tree.text("twelve chars"); });
                tree.text("below");
            });
        });
    };
    const Laid one_line = second_line({200, 400});
    CHECK(one_line.rect(1) == Rect{0, 6, 200, 48});
    CHECK(one_line.rect(2) == Rect{0, 20, 120, 20});
    CHECK(one_line.rect(3).y == 40);
    const Laid three_lines = second_line({40, 400});
    CHECK(three_lines.rect(1) == Rect{0, 20, 40, 60});
    CHECK(three_lines.rect(3).y == 80);
}

TEST_CASE("a detached node lies where it says and takes no room") {
    const Laid laid({100, 100}, [](Tree& tree) {
        tree.column({.padding = all_around(10)}, [&] {
            tree.box({.width = 5, .height = 5, .at = Point{-2, 3}});
            tree.box({.height = 20});
        });
    });
    CHECK(laid.rect(1) == Rect{-2, 3, 5, 5});
    CHECK(laid.rect(2) == Rect{10, 10, 80, 20});
}

} // namespace foothold::ui
