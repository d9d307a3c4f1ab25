#include "app/ui/sketch_layout.hpp"

#include "app/ui/plates.hpp"
#include "app/ui/polyline.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace foothold::ui {

namespace {

constexpr float grid = 100;
constexpr float margin = 4; ///< that names and tiles keep from the edge
constexpr float plate_above = 4;
constexpr Size pebble{12, 9};

Rect around(Point center, Size size) { return {center.x - size.width / 2, center.y - size.height / 2, size.width, size.height}; }

Point center_of(Rect rect) { return {rect.x + rect.width / 2, rect.y + rect.height / 2}; }

/// A square of this side, and the words that are to stand on it.
class Square {
public:
    Square(float side, const Tree& tree) :
        side_(side), tile_(32 * std::min(tree.theme().text_scale, sketch_number_scale_max)), tree_(tree) {}

    Point placed(Point point) const {
        const float inset = tile_ / 2 + margin;
        const auto in_dp = [&](float share) { return inset + (side_ - 2 * inset) * share / grid; };
        return {in_dp(point.x), in_dp(point.y)};
    }

    std::vector<Point> placed(const std::vector<Point>& line) const {
        std::vector<Point> points;
        for (const Point point : line) points.push_back(placed(point));
        return points;
    }

    std::vector<Point> led_out(const std::vector<Point>& line) const {
        std::vector<Point> points = placed(line);
        if (points.empty()) return points;
        points.front() = led_out(line.front());
        points.back() = led_out(line.back());
        return points;
    }

    Rect tile_at(Point point) const { return around(placed(point), {tile_, tile_}); }

    /// A name as it is best said: beside its tile, else below or above it.
    Plate name_beside(const SketchMark& mark) const {
        const Rect tile = tile_at(mark.at);
        const Size words = size_of(mark.words.text, mark.words.language, sketch_mark_style);
        const float height = std::max(tile.height, words.height + 2 * plate_above);
        const float beside = tile.width / 2 + sketch_plate_gap + words.width + sketch_plate_end;
        const Point center = center_of(tile);
        const Size alone{words.width + 2 * sketch_plate_end, words.height + 2 * plate_above};
        const float x = within(center.x - alone.width / 2, alone.width);
        return {tile,
                {{center.x, center.y - height / 2, beside, height},
                 {center.x - beside, center.y - height / 2, beside, height},
                 {x, tile.bottom() + margin, alone.width, alone.height},
                 {x, tile.y - margin - alone.height, alone.width, alone.height}}};
    }

    Plate name_on(const SketchRoad& road) const {
        const Size words = size_of(road.name, {}, sketch_road_style);
        return on_road(road, {words.width + 2 * sketch_plate_end, words.height});
    }

    Plate number_on(const SketchRoad& road) const { return on_road(road, {tile_, tile_}); }

    Rect room() const { return Rect{0, 0, side_, side_}.grown(-margin); }

private:
    Point led_out(Point point) const {
        const auto out = [&](float share, float in_dp) {
            return share <= 0 ? -sketch_road_width : share >= grid ? side_ + sketch_road_width : in_dp;
        };
        const Point inside = placed(point);
        return {out(point.x, inside.x), out(point.y, inside.y)};
    }

    float within(float begin, float length) const { return std::clamp(begin, margin, std::max(margin, side_ - margin - length)); }

    /// On the road, else at its side, where less of the way is covered.
    Plate on_road(const SketchRoad& road, Size size) const {
        constexpr std::array shares{0.5f, 0.3f, 0.7f, 0.2f, 0.8f, 0.1f, 0.9f, 0.4f, 0.6f, 0.0f, 1.0f};
        constexpr std::array sides{0.0f, 1.0f, -1.0f};
        const std::vector<Point> line = placed(road.points);
        Plate plate;
        for (const float side : sides)
            for (const float share : shares) {
                const Waypoint point = waypoint(line, share * length_of(line));
                const float across = side * (sketch_road_width + size.width) / 2;
                const float down = side * (sketch_road_width + size.height) / 2;
                const Point center{point.at.x - point.ahead.y * across, point.at.y + point.ahead.x * down};
                const Rect place = around(center, size);
                plate.places.push_back({within(place.x, size.width), within(place.y, size.height), size.width, size.height});
            }
        return plate;
    }

    Size size_of(std::string_view words, std::string_view language, Text style) const {
        constexpr float share_max = 0.5f;
        if (!language.empty()) style.language = language;
        const float widest = std::floor(side_ * share_max);
        const float width = std::ceil(tree_.measured(words, style, 0).width) + 1; // lines are whole pixels wide
        return {std::min(width, widest), tree_.measured(words, style, std::min(width, widest)).height};
    }

    float side_;
    float tile_;
    const Tree& tree_;
};

/// Ovals in two heights across the way, as somebody sets their feet.
std::vector<Rect> pebbles_along(const std::vector<Point>& way, const std::vector<Rect>& tiles) {
    constexpr float apart = 19;
    constexpr float sway = 2;
    std::vector<Rect> pebbles;
    float aside = sway;
    for (const Waypoint& step : evenly_along(way, apart)) {
        const Point center{step.at.x - step.ahead.y * aside, step.at.y + step.ahead.x * aside};
        const bool is_covered = std::ranges::any_of(tiles, [&](Rect tile) { return tile.grown(2).contains(center); });
        if (!is_covered) pebbles.push_back(around(center, pebble));
        aside = -aside;
    }
    return pebbles;
}

void place_names(SketchLayout& layout, const SketchDrawing& drawing, const Square& square) {
    std::vector<Plate> plates;
    for (const SketchMark& mark : drawing.marks) plates.push_back(square.name_beside(mark));
    for (const SketchRoad& road : drawing.roads)
        if (!road.name.empty()) plates.push_back(square.name_on(road));
    const auto places = places_for(plates, square.room(), layout.tiles, layout.pebbles);
    if (!places) return;
    layout.has_names = true;
    auto next = places->begin();
    for (std::size_t mark = 0; mark < drawing.marks.size(); ++mark) layout.mark_plates.push_back(*next++);
    for (const SketchRoad& road : drawing.roads) layout.road_plates.push_back(road.name.empty() ? Rect{} : *next++);
}

void place_numbers(SketchLayout& layout, const SketchDrawing& drawing, const Square& square) {
    std::vector<Rect> taken = layout.tiles;
    for (const SketchRoad& road : drawing.roads) {
        if (road.name.empty()) {
            layout.road_plates.push_back({});
            continue;
        }
        const Plate plate = square.number_on(road);
        const auto place = places_for({plate}, square.room(), taken, layout.pebbles);
        layout.road_plates.push_back(place ? place->front() : plate.places.front());
        taken.push_back(layout.road_plates.back());
    }
}

} // namespace

SketchLayout lay_out(const SketchDrawing& drawing, float side, const Tree& tree) {
    const Square square{side, tree};
    SketchLayout layout;
    for (const SketchRoad& road : drawing.roads) layout.roads.push_back(square.led_out(road.points));
    for (const SketchMark& mark : drawing.marks) layout.tiles.push_back(square.tile_at(mark.at));
    layout.pebbles = pebbles_along(square.placed(drawing.way), layout.tiles);
    if (tree.can_measure()) place_names(layout, drawing, square);
    if (!layout.has_names) place_numbers(layout, drawing, square);
    return layout;
}

} // namespace foothold::ui
