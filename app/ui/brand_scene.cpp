#include "app/ui/brand_scene.hpp"

#include <algorithm>
#include <array>

namespace foothold::ui {

namespace {

constexpr float hill_height = 160;
constexpr float near_hill_height = 124;
constexpr float sun_side = 200;
constexpr float sun_above_hill = 150;

/// As drawn on a panel that is 800 wide: from where the near hill ends, and from the panel's lower edge.
struct SceneStone {
    float before_end;
    float above_edge;
    float width;
    float height;
};
constexpr std::array stones{SceneStone{368, 86, 108, 64}, SceneStone{233, 112, 84, 50}, SceneStone{112, 104, 56, 26},
                            SceneStone{34, 128, 42, 18}, SceneStone{-36, 150, 30, 13}};

struct Measures {
    Size panel;
    float across = 1; ///< for places
    float unit = 1;   ///< for sizes

    explicit Measures(Size size) : panel(size), across(size.width / 800), unit(std::min(1.2f, size.width / 650)) {}

    float near_hill_end() const { return 0.56f * panel.width; }
    float above_edge(float height) const { return panel.height - height * unit; }
};

/// Its round side begins at `left` or ends at `right`; the other side lies beyond the panel.
void hill(Tree& tree, const Measures& measures, float left, float right, float height, Color color) {
    Box box{.width = right - left, .height = 2 * height * measures.unit};
    box.at = Point{left, measures.above_edge(height)};
    box.radius = height * measures.unit;
    box.fill = color;
    tree.box(box);
}

void carrier(Tree& tree, Point at, Size size, const Tone& tone, Icon icon, float icon_size) {
    Box box{.width = size.width, .height = size.height, .main = Main::center};
    box.at = at;
    box.radius = size.height / 2;
    box.fill = tone.tint;
    tree.row(box, [&] {
        if (icon != Icon::none) tree.icon({.icon = icon, .size = icon_size, .color = tone.ink});
    });
}

} // namespace

void brand_scene(Tree& tree, Size size, const BrandScene& scene) {
    const Palette& colors = tree.theme().colors();
    const Measures measures{size};
    const float unit = measures.unit;
    const float beyond = hill_height * unit;
    const float sun = sun_side * unit;
    carrier(tree, {0.68f * size.width - sun / 2, measures.above_edge(hill_height + sun_above_hill)}, {sun, sun},
            {colors.on_accent, colors.accent}, scene.sun, sun / 2);
    hill(tree, measures, 0.36f * size.width, size.width + beyond, hill_height, colors.primary_inset);
    hill(tree, measures, -beyond, measures.near_hill_end(), near_hill_height, colors.stone_done_on_primary);
    for (std::size_t index = 0; index < stones.size(); ++index) {
        const SceneStone& stone = stones[index];
        const Icon icon = index == 0 ? scene.first_stone : index == 1 ? scene.second_stone : Icon::none;
        const Point at{measures.near_hill_end() - stone.before_end * measures.across, measures.above_edge(stone.above_edge)};
        carrier(tree, at, {stone.width * unit, stone.height * unit}, {colors.primary, colors.on_primary_soft}, icon,
                stone.height * unit / 2);
    }
}

} // namespace foothold::ui
