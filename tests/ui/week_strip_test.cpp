#include "app/ui/week_strip.hpp"
#include "tests/ui/no_text.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <string>

namespace foothold::ui {

namespace {

constexpr float narrowest_dp = 320;

/// The week of somebody who has this many things to do on each day.
std::vector<WeekDay> week_of(std::size_t things) {
    std::vector<WeekDay> days;
    for (int day = 9; day < 16; ++day) days.push_back({"Mon", std::to_string(day), std::vector<Tone>(things), false, {}});
    return days;
}

} // namespace

TEST_CASE("the dots of a day lie in its cell, on the narrowest phone too") {
    for (const std::size_t things : {1u, 2u, 3u, 4u, 9u}) {
        INFO(things);
        Theme theme;
        theme.form_factor = FormFactor::phone;
        Tree tree;
        Scrolls scrolls;
        NoText no_text;
        tree.begin_frame(theme, "en");
        tree.column({.padding = symmetric(0, theme.page_margin())}, [&] { week_strip(tree, week_of(things)); });
        Flex{tree, no_text, scrolls}.lay_out({narrowest_dp, 600});
        std::size_t dots = 0;
        for (const Node& node : tree.nodes()) {
            if (node.box.width != 7 || node.box.height != 7) continue;
            ++dots;
            const Rect& cell = tree.nodes()[tree.nodes()[node.parent].parent].rect;
            CHECK(node.rect.x >= cell.x);
            CHECK(node.rect.right() <= cell.right());
        }
        CHECK(dots == 7 * std::min<std::size_t>(things, 4));
    }
}

} // namespace foothold::ui
