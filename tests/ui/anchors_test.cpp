#include "app/text/fonts.hpp"
#include "app/ui/long_list.hpp"
#include "app/ui/surface.hpp"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <string>
#include <vector>

namespace foothold::ui {

namespace {

constexpr Size viewport{300, 400};

struct Row {
    std::uint64_t number = 0;
    float height = 60;
};

/// A page with a heading and rows, which scrolls, and whose rows change while somebody looks.
class ScrollingPage {
public:
    explicit ScrollingPage(std::size_t count) {
        for (std::size_t number = 1; number <= count; ++number) rows.push_back({number, number % 3 == 0 ? 110.0f : 60.0f});
    }

    void frame(Input input = {}) {
        Tree& tree = surface_.begin_frame({}, "en");
        Box box{.grow = 1, .name = "page"};
        box.is_scrolling = true;
        box.is_held_at_end = is_held_at_end;
        tree.column({}, [&] {
            tree.column(box, [&] {
                if (has_news) tree.text("Something new\nin three\nlines");
                tree.text("Heading", {.role = TextRole::title});
                long_list(
                    tree, {.name = "rows", .gap = 4, .row_height = guess, .is_read_from_end = is_held_at_end}, rows.size(),
                    [&](std::size_t row) { return rows[row].number; }, [&](std::size_t row) { draw(tree, rows[row]); });
            });
        });
        input.pointer = {150, 200};
        input.time_s = time_s_ += 0.016;
        surface_.lay_out(viewport, input);
    }

    void draw(Tree& tree, const Row& row) {
        ++built;
        Box box;
        box.min_height = row.height;
        box.tap = {row.number};
        tree.row(box, [&] { tree.text(words_of(row.number)); });
    }

    static std::string words_of(std::uint64_t number) { return "Row " + std::to_string(number); }

    /// Nothing when it is not built.
    std::optional<float> y_of(std::string_view words) const {
        const auto& nodes = surface_.tree().nodes();
        const auto found = std::ranges::find(nodes, words, &Node::content);
        return found == nodes.end() ? std::nullopt : std::optional{found->rect.y};
    }
    float y_of(std::uint64_t number) const { return y_of(words_of(number)).value_or(-1e6f); }

    /// The first row that is wholly seen.
    std::uint64_t first_seen() const {
        for (const Row& row : rows)
            if (const float y = y_of(row.number); y >= 0 && y < viewport.height) return row.number;
        return 0;
    }

    void scroll(float lines) {
        frame({.wheel = -lines});
        frame();
    }
    void press(Key key) {
        frame({.strokes = {key}});
        frame();
    }
    std::uint64_t focused_row() const {
        for (const Node& node : surface_.tree().nodes())
            if (surface_.interaction().is_focused(node)) return node.box.tap.index;
        return 0;
    }
    Scroll scrolled() { return surface_.interaction().scrolls().begin()->second; }

    std::vector<Row> rows;
    bool has_news = false;
    bool is_held_at_end = false;
    float guess = 75;
    std::size_t built = 0;

private:
    text::Fonts fonts_ = *text::Fonts::open(FOOTHOLD_FONTS_DIR);
    Surface surface_{fonts_, 1};
    double time_s_ = 0;
};

} // namespace

TEST_CASE("what is read stays where it is when something comes, goes or grows above it") {
    for (const std::size_t count : {std::size_t{40}, std::size_t{500}}) {
        ScrollingPage page(count);
        page.frame();
        page.scroll(12);
        const std::uint64_t read = page.first_seen();
        REQUIRE(read > 5);
        const float y = page.y_of(read);
        page.rows.insert(page.rows.begin(), {{1001, 60}, {1002, 80}});
        page.frame();
        CHECK(page.y_of(read) == Catch::Approx(y));
        page.rows[3].height += 35;
        page.has_news = true;
        page.frame();
        CHECK(page.y_of(read) == Catch::Approx(y).margin(1));
        page.rows.erase(page.rows.begin(), page.rows.begin() + 4);
        page.frame();
        CHECK(page.y_of(read) == Catch::Approx(y).margin(1));
        page.frame();
        CHECK(page.y_of(read) == Catch::Approx(y).margin(1));
    }
}

TEST_CASE("when what was read goes, what stood below it stays") {
    ScrollingPage page(40);
    page.frame();
    page.scroll(12);
    const std::uint64_t read = page.first_seen();
    const float y = page.y_of(read + 1);
    std::erase_if(page.rows, [&](const Row& row) { return row.number == read; });
    page.frame();
    CHECK(page.y_of(read + 1) == Catch::Approx(y));
}

TEST_CASE("at the top a page shows what comes first, and a wheel or finger moves it as far as it says") {
    ScrollingPage page(40);
    page.frame();
    page.has_news = true;
    page.frame();
    CHECK(page.scrolled().offset == 0);
    CHECK(page.y_of("Something new\nin three\nlines") == 0);
    const float y = page.y_of(3);
    page.scroll(1);
    CHECK(page.y_of(3) == Catch::Approx(y - 64));
}

TEST_CASE("what is held at its end shows what comes there, unless somebody reads above") {
    ScrollingPage page(200);
    page.is_held_at_end = true;
    page.frame();
    page.frame();
    CHECK(page.y_of(200) > 0);
    page.rows.push_back({201, 60});
    page.frame();
    CHECK(page.y_of(201) > 0);
    CHECK(page.y_of(201) < viewport.height);
    page.scroll(-10);
    const std::uint64_t read = page.first_seen();
    const float y = page.y_of(read);
    page.rows.push_back({202, 60});
    page.rows.insert(page.rows.begin(), {1001, 60});
    page.frame();
    CHECK(page.y_of(read) == Catch::Approx(y));
}

TEST_CASE("of a long list only what is near the screen is built, wherever it is scrolled to") {
    ScrollingPage page(500);
    page.frame();
    for (int step = 0; step < 40; ++step) {
        page.built = 0;
        page.frame({.wheel = -7});
        CHECK(page.built < 70);
        float covered = 0;
        for (const Row& row : page.rows)
            if (const float y = page.y_of(row.number); y > -150 && y < viewport.height + 150) covered += row.height + 4;
        CHECK(covered >= viewport.height);
    }
}

TEST_CASE("a long list is as long as all of its rows, once they have been seen") {
    ScrollingPage windowed(100);
    windowed.guess = 10;
    windowed.frame();
    for (int step = 0; step < 150; ++step) windowed.scroll(1);
    const Scroll end = windowed.scrolled();
    CHECK(end.offset == end.limit);
    float sum = 0;
    for (const Row& row : windowed.rows) sum += row.height + 4;
    CHECK(end.limit ==
          Catch::Approx(sum - 4 + windowed.y_of("Heading").value_or(0) + end.offset + 36 - viewport.height).margin(2));
    CHECK(windowed.y_of(100) > 0);
}

TEST_CASE("rows that turn out higher than was guessed do not move what is seen") {
    ScrollingPage page(500);
    page.guess = 20;
    page.frame();
    for (int step = 0; step < 60; ++step) page.scroll(5);
    for (int step = 0; step < 30; ++step) {
        const std::uint64_t read = page.first_seen();
        const float y = page.y_of(read);
        page.frame({.wheel = 2});
        page.frame();
        if (page.y_of(read) > -1e5f) CHECK(page.y_of(read) == Catch::Approx(y + 128).margin(1));
    }
}

TEST_CASE("Tab goes through a long list row by row, also when the wheel has taken it out of sight") {
    ScrollingPage page(300);
    page.frame();
    for (std::uint64_t row = 1; row <= 40; ++row) {
        page.press(Key::tab);
        REQUIRE(page.focused_row() == row);
        REQUIRE(page.y_of(row) >= 0);
        REQUIRE(page.y_of(row) < viewport.height);
    }
    page.scroll(100);
    CHECK(page.y_of(40) < -2000);
    page.press(Key::tab);
    CHECK(page.focused_row() == 41);
    CHECK(page.y_of(41) >= 0);
    page.press(Key::back_tab);
    CHECK(page.focused_row() == 40);
}

} // namespace foothold::ui
