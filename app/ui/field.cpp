#include "app/ui/field.hpp"

#include "app/ui/button.hpp"

#include <algorithm>
#include <limits>

namespace foothold::ui {

namespace {

void head(Tree& tree, const Field& field) {
    const Text label{.role = TextRole::label, .weight = text::Weight::semibold, .grow = 1};
    if (field.hint.empty()) return tree.text(field.label, label);
    tree.row({.gap = 12, .row_gap = 2, .wraps = true}, [&] {
        tree.text(field.label, label);
        tree.text(field.hint, {.role = TextRole::label, .color = tree.theme().colors().ink_soft});
    });
}

void written(Tree& tree, const Draft& draft, const Field& field) {
    const float line_height = tree.theme().text(TextRole::body).line_height;
    Box lines{.grow = 1};
    lines.max_height = static_cast<float>(field.rules.lines_max) * line_height;
    lines.is_clipping = field.rules.is_single_line();
    lines.is_scrolling = !lines.is_clipping;
    const bool is_hidden = field.rules.is_secret && !draft.is_revealed;
    const Editing editing{{}, draft.selection, field.rules, is_hidden, field.keyboard, field.words};
    tree.column(lines, [&] {
        tree.text(draft.text, {.has_own_direction = true, .editing = &editing});
        if (!draft.text.empty() || field.placeholder.empty()) return;
        tree.text(field.placeholder, {.color = tree.theme().colors().ink_soft,
                                      .shrinks = field.rules.is_single_line(),
                                      .is_placeholder = true,
                                      .margin = {-line_height, 0, 0, 0}});
    });
}

void reveal_button(Tree& tree, const Draft& draft, const Field& field) {
    button(tree, {.kind = ButtonKind::plain,
                  .icon = draft.is_revealed ? Icon::visibility_off : Icon::visibility,
                  .word = draft.is_revealed ? field.reveal.hide : field.reveal.show,
                  .edits = EditCommand::reveal,
                  .is_small = true});
}

} // namespace

void field(Tree& tree, const Draft& draft, const Field& field) {
    const Theme& theme = tree.theme();
    const bool is_secret = field.rules.is_secret;
    Box frame{.padding = is_secret ? Insets{2.5f, 4, 2.5f, 20} : symmetric(15, 20), .gap = 8};
    frame.min_height = 56;
    frame.radius = 16;
    frame.fill = theme.colors().surface;
    frame.border = theme.colors().border;
    frame.border_width = 1.5f;
    frame.is_field = true;
    frame.name = field.name;
    tree.column({.gap = 6, .grow = field.grow}, [&] {
        head(tree, field);
        tree.row(frame, [&] {
            written(tree, draft, field);
            if (is_secret) reveal_button(tree, draft, field);
        });
    });
}

std::size_t letters_left(const Draft& draft, const FieldRules& rules) {
    constexpr std::size_t no_limit = std::numeric_limits<std::size_t>::max();
    const auto left = [](std::size_t limit, std::size_t used) { return limit - std::min(limit, used); };
    const std::size_t by_count = rules.letters_max > 0 ? left(rules.letters_max, draft.letters) : no_limit;
    if (rules.bytes_max == 0) return by_count;
    const std::size_t bytes_each = draft.letters == 0 ? 1 : (draft.text.size() + draft.letters - 1) / draft.letters;
    return std::min(by_count, left(rules.bytes_max, draft.text.size()) / std::max<std::size_t>(1, bytes_each));
}

} // namespace foothold::ui
