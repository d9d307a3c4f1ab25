#include "app/ui/stones.hpp"

#include <string>

namespace foothold::ui {

namespace {

void stone(Tree& tree, std::uint32_t number, const Stones& stones, bool is_on_hero, float lift) {
    const Theme& theme = tree.theme();
    const Palette& colors = theme.colors();
    const bool is_done = number <= stones.done;
    const bool is_now = stones.has_now && number == stones.done + 1;
    const float shrink = theme.is_phone() ? 4 : 0;
    Box box;
    box.width = theme.scaled((is_now ? 44 : 36) - shrink);
    box.height = theme.scaled((is_now ? 36 : 30) - shrink);
    box.radius = box.height / 2;
    box.lift = lift;
    box.main = Main::center;
    box.is_done = is_done;
    box.fill = is_done ? (is_on_hero ? colors.stone_done_on_primary : colors.primary) : is_now ? colors.accent : transparent;
    if (!is_done && !is_now) {
        box.border = is_on_hero ? colors.primary_line : colors.border;
        box.border_width = 1.5f;
    }
    const Color ink = is_now ? colors.on_accent : is_on_hero ? colors.on_primary_soft : colors.ink_soft;
    tree.row(box, [&] {
        if (is_done) return tree.icon({.icon = Icon::check, .size = theme.icon(20), .color = colors.on_primary});
        tree.text(theme.digits.write(number), {.role = TextRole::label, .weight = text::Weight::semibold, .color = ink});
    });
}

} // namespace

void stones(Tree& tree, const Stones& stones, bool is_on_hero) {
    Box box{.gap = tree.theme().is_phone() ? 5.0f : 6.0f, .row_gap = 10};
    box.wraps = true;
    tree.row(box, [&] {
        for (std::uint32_t number = 1; number <= stones.total; ++number)
            stone(tree, number, stones, is_on_hero, number % 2 == 1 ? -4 : 4);
    });
}

void single_stone(Tree& tree, const Stones& stones, std::uint32_t number) { stone(tree, number, stones, false, 0); }

void mini_stones(Tree& tree, const Stones& stones) {
    const Palette& colors = tree.theme().colors();
    const Color now_border = colors.is_dark ? transparent : colors.mentor.ink; // apricot on white is seen by its edge alone
    tree.row({.gap = 5}, [&] {
        for (std::uint32_t number = 1; number <= stones.total; ++number) {
            const bool is_done = number <= stones.done;
            const bool is_now = stones.has_now && number == stones.done + 1;
            Box box{.height = 12, .grow = 1, .radius = 6};
            box.fill = is_done ? colors.link : is_now ? colors.accent : transparent;
            box.border = is_done ? transparent : is_now ? now_border : colors.border;
            box.border_width = 1.5f;
            box.is_done = is_done;
            tree.box(box);
        }
    });
}

} // namespace foothold::ui
