#include "tests/access/screens.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cmath>

namespace foothold::access_tests {

namespace {

using ui::Node;
using ui::NodeIndex;
using ui::Rect;

constexpr float side_min = 48;
constexpr float gap_min = 8;
constexpr float rounding = 0.5f;

/// Everything that a finger can aim at, in front of what a sheet covers.
std::vector<NodeIndex> targets(const ui::Tree& tree) {
    std::vector<NodeIndex> found;
    for (NodeIndex index = 0; index < tree.nodes().size(); ++index) {
        const ui::Box& box = tree.nodes()[index].box;
        if (box.is_modal)
            found.clear();
        else if (box.tap.is_set() || box.is_field)
            found.push_back(index);
    }
    return found;
}

std::string words_of(const ui::Tree& tree, NodeIndex index) {
    for (NodeIndex inner = index; inner < tree.nodes().size(); ++inner)
        if (tree.nodes()[inner].kind == Node::Kind::text) return std::string{tree.nodes()[inner].content};
    return {};
}

bool is_around(const ui::Tree& tree, NodeIndex outer, NodeIndex inner) {
    while (inner != ui::no_node && inner != outer) inner = tree.nodes()[inner].parent;
    return inner == outer;
}

/// 0 where they overlap on this axis.
float apart(float begin, float end, float other_begin, float other_end) {
    return std::max({0.0f, other_begin - end, begin - other_end});
}

NodeIndex scroller_of(const ui::Tree& tree, NodeIndex index) {
    while (index != ui::no_node && !tree.nodes()[index].box.is_scrolling) index = tree.nodes()[index].parent;
    return index;
}

/// Cells of one bar or strip, and rows of one list, that fill their part: nobody aims at what is between them.
bool are_full_cells(const ui::Tree& tree, NodeIndex first, NodeIndex second) {
    const Node& one = tree.nodes()[first];
    if (one.parent != tree.nodes()[second].parent) return false;
    const bool is_row = !one.box.fill.is_visible() && one.box.border_width <= 0;
    return is_row || tree.nodes()[one.parent].box.columns > 0;
}

std::vector<std::string> problems_of(const Shown& shown) {
    const ui::Tree& tree = shown.tree();
    const auto found = targets(tree);
    std::vector<std::string> problems;
    for (auto target = found.begin(); target != found.end(); ++target) {
        const Rect rect = tree.nodes()[*target].rect;
        if (rect.width < side_min - rounding || rect.height < side_min - rounding)
            problems.push_back(
                fmt::format("{}: “{}” is {:.1f}x{:.1f}", shown.name, words_of(tree, *target), rect.width, rect.height));
        for (auto other = std::next(target); other != found.end(); ++other) {
            if (is_around(tree, *target, *other) || scroller_of(tree, *target) != scroller_of(tree, *other)) continue;
            const Rect next = tree.nodes()[*other].rect;
            const float gap = std::hypot(apart(rect.x, rect.right(), next.x, next.right()),
                                         apart(rect.y, rect.bottom(), next.y, next.bottom()));
            if (gap < gap_min - rounding && !are_full_cells(tree, *target, *other))
                problems.push_back(fmt::format("{}: “{}” and “{}” are {:.1f} apart", shown.name, words_of(tree, *target),
                                               words_of(tree, *other), gap));
        }
    }
    return problems;
}

} // namespace

TEST_CASE("whatever can be tapped is 48 dp wide and high, and 8 dp from the next or a full cell") {
    std::vector<std::string> problems;
    for (const std::string language : {"en", "da", "ar"})
        for (const ui::Size size : {phone, tablet, landscape})
            for (const int percent : {100, 200})
                each_screen({language, size, scaled(percent)}, [&](const Shown& shown) {
                    auto found = problems_of(shown);
                    problems.insert(problems.end(), found.begin(), found.end());
                });
    std::string list;
    for (std::size_t index = 0; index < std::min<std::size_t>(problems.size(), 60); ++index) list += problems[index] + "\n";
    INFO(problems.size() << " problems\n" << list);
    CHECK(problems.empty());
}

} // namespace foothold::access_tests
