#include "app/ui/note_card.hpp"

#include "app/ui/card.hpp"

namespace foothold::ui {

void note_card(Tree& tree, const Tone& tone, Icon icon, const Words& title, const std::vector<Words>& lines, const Listen& pill) {
    const Theme& theme = tree.theme();
    Box box{.padding = theme.is_phone() ? symmetric(12, 16) : symmetric(14, 24), .gap = 8};
    box.is_card = true;
    box.fill = tone.tint;
    box.radius = 20;
    tree.column(box, [&] {
        const float gap = theme.is_phone() ? 12 : 16;
        tree.row({.gap = gap, .row_gap = 4, .wraps = true, .main = Main::end}, [&] {
            tree.row({.gap = gap, .grow = 1, .wrap_width = 48 + gap + theme.scaled(120)}, [&] {
                tile(tree, {tone.ink, theme.colors().surface}, icon, true);
                words(tree, title, {.weight = text::Weight::semibold, .grow = 1});
            });
            listen(tree, pill);
        });
        const float indent = theme.is_phone() ? 0 : 64;
        const Text style{.role = TextRole::label, .is_reading = true, .has_links = true, .margin = {0, 0, 4, indent}};
        for (const Words& line : lines) words(tree, line, style);
    });
}

} // namespace foothold::ui
