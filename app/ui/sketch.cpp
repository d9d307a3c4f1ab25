#include "app/ui/sketch.hpp"

#include "app/ui/sketch_layout.hpp"

#include <algorithm>

namespace foothold::ui {

namespace {

constexpr float sign_radius = 6;

/// One drawing of a frame, of which everything has found its place.
class Drawn {
public:
    Drawn(Tree& tree, const SketchDrawing& drawing, float side) :
        tree_(tree), drawing_(drawing), side_(side), layout_(lay_out(drawing, side, tree)) {}

    void draw() {
        constexpr float radius = 20;
        Box box{.width = side_, .height = side_, .fill = colors().sunken, .radius = radius, .is_clipping = true};
        constexpr float share_of_border = 0.45f; // seen on the ground, and the way is seen on it
        const Color road =
            colors().has_high_contrast ? between(colors().sunken, colors().border, share_of_border) : colors().line_strong;
        tree_.sketch(drawing_.description, box, {layout_.roads, sketch_road_width, road}, [&] {
            for (const Rect& pebble : layout_.pebbles) tree_.box(round(pebble, colors().link));
            layout_.has_names ? names() : numbers();
        });
        if (!layout_.has_names) legend();
    }

private:
    const Palette& colors() const { return tree_.theme().colors(); }

    Box at_place(Rect rect, Color fill, float radius) const {
        const float x = tree_.theme().is_right_to_left ? side_ - rect.right() : rect.x;
        Box box{.width = rect.width, .height = rect.height, .main = Main::center, .at = Point{x, rect.y}};
        box.fill = fill;
        box.radius = radius;
        return box;
    }
    Box round(Rect rect, Color fill) const { return at_place(rect, fill, std::min(rect.width, rect.height) / 2); }
    Box sign(Rect rect) const { return at_place(rect, colors().surface, sign_radius); }
    Color tile_fill(const SketchMark& mark) const { return mark.is_goal ? colors().accent : colors().primary; }
    Color tile_ink(const SketchMark& mark) const { return mark.is_goal ? colors().on_accent : colors().on_primary; }

    void names() {
        constexpr float share_of_icon = 0.625f;
        for (std::size_t mark = 0; mark < layout_.tiles.size(); ++mark) name(mark);
        for (std::size_t road = 0; road < layout_.road_plates.size(); ++road)
            if (layout_.road_plates[road].width > 0) name_of_road(road);
        for (std::size_t index = 0; index < layout_.tiles.size(); ++index) {
            const SketchMark& mark = drawing_.marks[index];
            const Rect tile = layout_.tiles[index];
            tree_.row(round(tile, tile_fill(mark)),
                      [&] { tree_.icon({.icon = mark.icon, .size = tile.width * share_of_icon, .color = tile_ink(mark)}); });
        }
    }

    /// Its tile lies over the end at which it begins.
    void name(std::size_t mark) {
        const Rect tile = layout_.tiles[mark];
        const Rect plate = layout_.mark_plates[mark];
        const float center = tile.x + tile.width / 2;
        const float covered = tile.width / 2 + sketch_plate_gap;
        const float left = plate.x == center ? covered : sketch_plate_end;
        const float right = plate.y < tile.bottom() && plate.bottom() > tile.y && plate.x < center ? covered : sketch_plate_end;
        const bool is_mirrored = tree_.theme().is_right_to_left;
        Box box = at_place(plate, colors().surface, tile.height / 2);
        box.padding = {0, is_mirrored ? left : right, 0, is_mirrored ? right : left};
        tree_.row(box, [&] { plain(tree_, drawing_.marks[mark].words, sketch_mark_style); });
    }

    void name_of_road(std::size_t road) {
        Box box = sign(layout_.road_plates[road]);
        box.padding = symmetric(0, sketch_plate_end);
        tree_.row(box, [&] { tree_.text(drawing_.roads[road].name, sketch_road_style); });
    }

    void number(const Box& box, std::size_t number, Color ink) {
        const std::string written = tree_.theme().digits.write(static_cast<std::int64_t>(number));
        tree_.row(box, [&] {
            tree_.text(
                written,
                {.role = TextRole::label, .weight = text::Weight::semibold, .color = ink, .scale_max = sketch_number_scale_max});
        });
    }

    void numbers() {
        std::size_t next = 0;
        for (const Rect& tile : layout_.tiles) {
            const SketchMark& mark = drawing_.marks[next++];
            number(round(tile, tile_fill(mark)), next, tile_ink(mark));
        }
        for (const Rect& plate : layout_.road_plates)
            if (plate.width > 0) number(sign(plate), ++next, colors().ink);
    }

    void entry(Box tile, std::size_t number_of, Color ink, Icon icon, const Words& name) {
        tile.at.reset();
        tree_.row({.gap = 12, .min_height = 40}, [&] {
            number(tile, number_of, ink);
            tree_.icon({.icon = icon, .size = tree_.theme().icon(24), .color = colors().ink_soft});
            words(tree_, name, {.grow = 1});
        });
    }

    void legend() {
        tree_.column({.gap = 4, .min_width = side_}, [&] {
            std::size_t next = 0;
            for (const Rect& tile : layout_.tiles) {
                const SketchMark& mark = drawing_.marks[next++];
                entry(round(tile, tile_fill(mark)), next, tile_ink(mark), mark.icon, mark.words);
            }
            for (std::size_t road = 0; road < layout_.road_plates.size(); ++road) {
                if (layout_.road_plates[road].width <= 0) continue;
                Box tile = sign(layout_.road_plates[road]);
                tile.fill = colors().sunken;
                entry(tile, ++next, colors().ink, Icon::route, {drawing_.roads[road].name, "da"});
            }
        });
    }

    Tree& tree_;
    const SketchDrawing& drawing_;
    float side_;
    SketchLayout layout_;
};

} // namespace

void sketch(Tree& tree, const SketchDrawing& drawing, float side) { Drawn{tree, drawing, side}.draw(); }

} // namespace foothold::ui
