#include "app/ui/outline.hpp"
#include "tests/ui/no_text.hpp"

#include <catch2/catch_test_macros.hpp>

namespace foothold::ui {

namespace {

constexpr Size viewport{100, 100};

/// Four rows of 40 dp in a list, the second of which can be pressed in its first half.
class Screen {
public:
    Outline outline(bool has_sheet = false) {
        tree_.begin_frame(theme, "en");
        tree_.column({}, [&] {
            tree_.column({.grow = 1, .is_scrolling = true, .name = "list"}, [&] {
                for (const char* words : {"one", "two", "three", "four"}) row(words, words == std::string_view{"two"});
            });
            if (has_sheet) sheet();
        });
        NoText measure;
        Flex{tree_, measure, scrolls_}.lay_out(viewport);
        return outline_of(tree_, viewport);
    }

    Theme theme;

private:
    void row(std::string_view words, bool can_be_pressed) {
        tree_.row({.min_height = 40}, [&] {
            Box box{.width = 50, .height = 40};
            if (can_be_pressed) box.tap = {7};
            tree_.row(box, [&] { tree_.text(words); });
        });
    }

    void sheet() {
        tree_.column({.width = 100, .height = 100, .at = Point{0, 0}, .tap = {99}, .is_modal = true}, [&] {
            tree_.column({.min_height = 60, .blocks_taps = true}, [&] {
                tree_.text("question");
                tree_.row({.height = 48, .tap = {98}}, [&] { tree_.text("answer"); });
            });
        });
    }

    Tree tree_;
    Scrolls scrolls_;
};

std::vector<std::string_view> words_of(const Outline& outline) {
    std::vector<std::string_view> words;
    for (const Outline::Part& part : outline.parts) words.push_back(part.words);
    return words;
}

} // namespace

TEST_CASE("an outline has what can be read in its order, and what has to be scrolled to") {
    Screen screen;
    const Outline outline = screen.outline();
    CHECK(words_of(outline) == std::vector<std::string_view>{"one", "two", "three", "four"});
    REQUIRE(outline.scrollers.size() == 1);
    CHECK(outline.scrollers.front() == Rect{0, 0, 100, 100});
    for (const Outline::Part& part : outline.parts) CHECK(part.scroller == 0);
    CHECK(outline.parts[0].visible == outline.parts[0].place);
    CHECK(outline.parts[3].place.y >= 120);
    CHECK(outline.parts[3].visible.height == 0);
}

TEST_CASE("an outline says what a press on some words goes down on") {
    Screen screen;
    const Outline outline = screen.outline();
    REQUIRE(outline.targets.size() == 1);
    CHECK(outline.targets.front().visible == Rect{0, 40, 50, 40});
    CHECK(outline.parts[0].target == Outline::nothing);
    CHECK(outline.parts[1].target == 0);
}

TEST_CASE("in a right-to-left interface the places of an outline are where they are seen") {
    Screen screen;
    screen.theme.is_right_to_left = true;
    CHECK(screen.outline().targets.front().visible == Rect{50, 40, 50, 40});
}

TEST_CASE("an outline leaves out what a sheet covers, and the ground of the sheet does nothing") {
    Screen screen;
    const Outline outline = screen.outline(true);
    CHECK(words_of(outline) == std::vector<std::string_view>{"question", "answer"});
    CHECK(outline.parts[0].target == Outline::nothing);
    REQUIRE(outline.parts[1].target != Outline::nothing);
    CHECK(outline.targets[outline.parts[1].target].visible.height == 48);
}

} // namespace foothold::ui
