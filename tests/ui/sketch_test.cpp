#include "app/shell/offscreen.hpp"
#include "app/ui/outline.hpp"
#include "app/ui/polyline.hpp"
#include "app/ui/sketch_layout.hpp"
#include "app/ui/surface.hpp"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <cmath>

namespace foothold::ui {

namespace {

constexpr float side = 342;
const Size viewport{390, 700};

SketchDrawing drawing() {
    return {"On foot from the bus to the door",
            {{"Havnevej", {{0, 84}, {100, 84}}}, {"Fiskergade", {{48, 100}, {48, 30}}}, {"", {{0, 30}, {100, 30}}}},
            {{12, 84}, {48, 84}, {48, 30}, {84, 30}},
            {{Icon::directions_bus, {12, 84}, {"Bus 207"}},
             {Icon::storefront, {66, 56}, {"Fish"}},
             {Icon::meeting_room, {84, 30}, {"Blue door"}, true}}};
}

SketchDrawing wordy() {
    SketchDrawing drawn = drawing();
    for (SketchMark& mark : drawn.marks) mark.words.text = "The large supermarket on the other side of the square";
    return drawn;
}

/// A frame that shows a drawing.
class Shown {
public:
    explicit Shown(const SketchDrawing& drawing, const Theme& theme = {}) {
        Tree& tree = surface_.begin_frame(theme, theme.is_right_to_left ? "ar" : "en");
        layout_ = lay_out(drawing, side, tree);
        tree.column({.padding = all_around(24), .cross = Cross::start, .fill = theme.colors().surface},
                    [&] { sketch(tree, drawing, side); });
        surface_.lay_out(viewport, {});
    }

    const SketchLayout& layout() const { return layout_; }
    const Tree& tree() const { return surface_.tree(); }
    Rect square() const { return std::ranges::find(tree().nodes(), Node::Kind::sketch, &Node::kind)->rect; }

    std::vector<Rect> seen_texts() const {
        std::vector<Rect> texts;
        for (const Outline::Part& part : outline_of(tree(), viewport).parts) texts.push_back(part.place);
        return texts;
    }

    shell::Image painted() {
        shell::Canvas canvas;
        auto screen = shell::Offscreen::create(static_cast<int>(viewport.width), static_cast<int>(viewport.height));
        REQUIRE(screen.has_value());
        return screen->paint(canvas, surface_);
    }

private:
    text::Fonts fonts_ = *text::Fonts::open(FOOTHOLD_FONTS_DIR);
    Surface surface_{fonts_, 1};
    SketchLayout layout_;
};

bool is_inside(Rect inner, Rect outer) {
    return inner.x >= outer.x && inner.y >= outer.y && inner.right() <= outer.right() && inner.bottom() <= outer.bottom();
}

bool overlap(Rect first, Rect second) {
    return first.x < second.right() && second.x < first.right() && first.y < second.bottom() && second.y < first.bottom();
}

Color pixel(const shell::Image& image, Point at) {
    const auto index = static_cast<std::size_t>(4 * (static_cast<int>(at.y) * image.width_px + static_cast<int>(at.x)));
    return {image.pixels[index], image.pixels[index + 1], image.pixels[index + 2], image.pixels[index + 3]};
}

/// What lies on itself many times is rounded a little.
bool is_like(Color one, Color other) {
    return std::abs(one.red - other.red) + std::abs(one.green - other.green) + std::abs(one.blue - other.blue) <= 8;
}

constexpr Rect whole{0, 0, side, side};

} // namespace

TEST_CASE("everything of a drawing is on its square, and the pebbles lead from the first mark to the last") {
    for (const float scale : {1.0f, 2.0f}) {
        const Shown shown(drawing(), {.text_scale = scale});
        const SketchLayout& layout = shown.layout();
        REQUIRE(layout.pebbles.size() > 10);
        for (const auto* rects : {&layout.pebbles, &layout.tiles, &layout.mark_plates})
            CHECK(std::ranges::all_of(*rects, [](Rect rect) { return is_inside(rect, whole); }));
        CHECK(std::abs(layout.pebbles.front().y - layout.tiles.front().y) < layout.tiles.front().height);
        CHECK(std::abs(layout.pebbles.back().y - layout.tiles.back().y) < layout.tiles.back().height);
    }
}

TEST_CASE("pebbles are at most a step apart and none is hidden under a mark") {
    const Shown shown(drawing());
    const SketchLayout& layout = shown.layout();
    for (std::size_t index = 1; index < layout.pebbles.size(); ++index) {
        const Rect before = layout.pebbles[index - 1];
        const Rect pebble = layout.pebbles[index];
        CHECK(std::hypot(pebble.x - before.x, pebble.y - before.y) < 25);
    }
    for (const Rect tile : layout.tiles)
        for (const Rect pebble : layout.pebbles)
            CHECK_FALSE(tile.contains({pebble.x + pebble.width / 2, pebble.y + pebble.height / 2}));
}

TEST_CASE("a road that ends at the edge of the grid goes on beyond the square, and another does not") {
    const Shown shown(drawing());
    const auto& roads = shown.layout().roads;
    CHECK(roads[0].front().x < 0);
    CHECK(roads[0].back().x > side);
    CHECK(roads[1].front().y > side);
    CHECK(roads[1].back().y > 0);
}

TEST_CASE("names that have room stand beside their marks and on their roads, none on another") {
    const Shown shown(drawing());
    const SketchLayout& layout = shown.layout();
    REQUIRE(layout.has_names);
    std::vector<Rect> plates = layout.mark_plates;
    CHECK(layout.road_plates[2].width == 0);
    plates.insert(plates.end(), layout.road_plates.begin(), layout.road_plates.begin() + 2);
    for (std::size_t first = 0; first < plates.size(); ++first) {
        CHECK(is_inside(plates[first], whole));
        for (std::size_t second = first + 1; second < plates.size(); ++second)
            CHECK_FALSE(overlap(plates[first], plates[second]));
        for (std::size_t tile = 0; tile < layout.tiles.size(); ++tile)
            CHECK((tile == first || !overlap(plates[first], layout.tiles[tile])));
    }
}

TEST_CASE("where names have no room marks and roads have numbers, and the names stand below the drawing") {
    for (const Shown& shown : {Shown(wordy()), Shown(wordy(), {.is_right_to_left = true}), Shown(wordy(), {.text_scale = 2})}) {
        REQUIRE_FALSE(shown.layout().has_names);
        const Outline outline = outline_of(shown.tree(), {390, 4000});
        std::vector<std::string_view> words;
        for (const Outline::Part& part : outline.parts) words.push_back(part.words);
        CHECK(words.front() == drawing().description);
        CHECK(std::ranges::count(words, "1") == 2);
        CHECK(std::ranges::count(words, "5") == 2);
        CHECK(std::ranges::count(words, "Fiskergade") == 1);
        for (const Node& node : shown.tree().nodes())
            if (node.content == "Fiskergade") CHECK(node.rect.y >= shown.square().bottom());
    }
}

TEST_CASE("a map is never mirrored: from right to left everything is where it is from left to right") {
    Shown from_left(drawing());
    Shown from_right(drawing(), {.is_right_to_left = true});
    const std::vector<Rect> left = from_left.seen_texts();
    const std::vector<Rect> right = from_right.seen_texts();
    REQUIRE(left.size() == right.size());
    const float moved = right.front().x - left.front().x; // the square begins at the other edge
    for (std::size_t text = 0; text < left.size(); ++text)
        CHECK(right[text].x - left[text].x == Catch::Approx(moved).margin(0.01));
}

TEST_CASE("roads are painted in one colour from end to end, also those that lead across") {
    SketchDrawing across = drawing();
    across.roads = {{"", {{0, 0}, {100, 61}}}};
    across.way.clear();
    across.marks.clear();
    for (const bool is_right_to_left : {false, true}) {
        Shown shown(across, {.is_right_to_left = is_right_to_left});
        const shell::Image image = shown.painted();
        const float left = is_right_to_left ? viewport.width - 24 - side : 24;
        const auto& road = shown.layout().roads.front();
        const Palette& colors = light_palette();
        for (float share = 0.15f; share < 0.85f; share += 0.01f) {
            const Waypoint point = waypoint(road, share * length_of(road));
            const auto aside = [&](float by) {
                return Point{left + point.at.x - by * point.ahead.y, 24 + point.at.y + by * point.ahead.x};
            };
            CHECK(is_like(pixel(image, aside(0)), colors.line_strong));
            CHECK(is_like(pixel(image, aside(6)), colors.line_strong));
            CHECK(is_like(pixel(image, aside(-6)), colors.line_strong));
            CHECK(is_like(pixel(image, aside(12)), colors.sunken));
        }
    }
}

TEST_CASE("a point of a line is found by how far one has gone, and how far one has gone by the point") {
    const std::vector<Point> line{{0, 0}, {10, 0}, {10, 20}};
    CHECK(length_of(line) == 30);
    CHECK(waypoint(line, 4).at == Point{4, 0});
    CHECK(waypoint(line, 15).at == Point{10, 5});
    CHECK(waypoint(line, 15).ahead == Point{0, 1});
    CHECK(waypoint(line, 99).at == Point{10, 20});
    CHECK(nearest_to(line, {12, 5}) == 15);
    CHECK(distance_from(line, {12, 5}) == 2);
    CHECK(evenly_along(line, 7).size() == 6);
    CHECK(evenly_along(std::vector<Point>{}, 7).empty());
}

} // namespace foothold::ui
