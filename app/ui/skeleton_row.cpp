#include "app/ui/skeleton_row.hpp"

#include "app/ui/card.hpp"

namespace foothold::ui {

namespace {

void bar(Tree& tree, float width, float height) {
    Box box{.width = width, .height = height};
    box.fill = tree.theme().colors().sunken;
    box.radius = height / 2;
    tree.box(box);
}

} // namespace

void skeleton_row(Tree& tree, bool is_first) {
    constexpr float side = 48;
    if (!is_first) hairline(tree);
    tree.row({.padding = symmetric(4, 0), .gap = 16, .min_height = 68}, [&] {
        Box tile{.width = side, .height = side};
        tile.fill = tree.theme().colors().sunken;
        tile.radius = 14;
        tree.box(tile);
        tree.column({.gap = 8, .grow = 1, .cross = Cross::start}, [&] {
            bar(tree, 160, 16);
            bar(tree, 104, 12);
        });
    });
}

} // namespace foothold::ui
