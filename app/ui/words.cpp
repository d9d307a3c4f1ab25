#include "app/ui/words.hpp"

#include "app/i18n/language.hpp"

namespace foothold::ui {

namespace {

void badge(Tree& tree, const std::string& language) {
    const Palette& colors = tree.theme().colors();
    tree.row(
        {.padding = {1, 8, 1, 6}, .margin = {2, 0, 2, 0}, .gap = 4, .is_rigid = true, .fill = colors.note.tint, .radius = 11},
        [&] {
            tree.icon({.icon = Icon::translate, .size = 14, .color = colors.note.ink});
            tree.text(i18n::native_name(language), {.role = TextRole::cap, .color = colors.note.ink, .language = language});
        });
}

} // namespace

void plain(Tree& tree, const Words& words, Text style) {
    style.language = words.language;
    tree.text(words.text, style);
}

void words(Tree& tree, const Words& words, Text style) {
    if (!words.is_fallback) return plain(tree, words, style);
    tree.column({.margin = style.margin, .grow = style.grow, .cross = Cross::start}, [&] {
        style.margin = {};
        style.grow = 0;
        plain(tree, words, style);
        badge(tree, words.language);
    });
}

} // namespace foothold::ui
