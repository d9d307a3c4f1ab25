#include "app/ui/facts.hpp"

namespace foothold::ui {

namespace {

void fact(Tree& tree, const Fact& fact, bool is_on_hero, bool is_brief) {
    const Theme& theme = tree.theme();
    const Palette& colors = theme.colors();
    const Color ink = is_on_hero ? colors.on_primary : colors.ink;
    const Color soft = is_on_hero ? colors.on_primary_soft : colors.ink_soft;
    tree.row({.gap = theme.is_phone() ? 12.0f : 14.0f}, [&] {
        tree.icon({.icon = fact.icon, .size = theme.icon(theme.is_phone() ? 24 : 28), .color = ink});
        tree.column({.grow = 1}, [&] {
            Text style{
                .role = fact.is_time ? TextRole::hero_time : TextRole::body, .weight = text::Weight::semibold, .color = ink};
            style.is_left_to_right = fact.is_left_to_right;
            words(tree, (is_brief && fact.is_detail_enough ? fact.detail : fact.answer), style);
            if (!fact.detail.empty() && !is_brief) words(tree, fact.detail, {.role = TextRole::fact_detail, .color = soft});
            if (!fact.more.empty() && !is_brief) words(tree, fact.more, {.role = TextRole::fact_detail, .color = soft});
        });
    });
}

} // namespace

void facts(Tree& tree, const std::vector<Fact>& facts, bool is_on_hero, bool is_brief) {
    const Theme& theme = tree.theme();
    const bool is_single = theme.is_phone() || theme.is_large_text();
    Box box{.gap = is_single ? 15.0f : 24.0f, .row_gap = theme.is_arabic_script ? 8.0f : 14.0f};
    if (!is_single) box.columns = 2;
    const auto children = [&] {
        for (const Fact& each : facts) fact(tree, each, is_on_hero, is_brief);
    };
    is_single ? tree.column(box, children) : tree.row(box, children);
}

} // namespace foothold::ui
