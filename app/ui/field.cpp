#include "app/ui/field.hpp"

namespace foothold::ui {

void field(Tree& tree, const Draft& draft, const Field& field) {
    const Theme& theme = tree.theme();
    Box frame{.padding = symmetric(15, 20)};
    frame.min_height = 56;
    frame.radius = 16;
    frame.fill = theme.colors().surface;
    frame.border = theme.colors().border;
    frame.border_width = 1.5f;
    frame.is_field = true;
    frame.name = field.name;
    Box lines;
    lines.max_height = static_cast<float>(field.lines_max) * theme.text(TextRole::body).line_height;
    lines.is_scrolling = true;
    tree.column({.gap = 6, .grow = field.grow}, [&] {
        tree.text(field.label, {.role = TextRole::label, .weight = text::Weight::semibold});
        tree.column(frame, [&] {
            tree.column(lines, [&] {
                tree.text(draft.text, {.has_own_direction = true, .editing = Editing{draft.caret, field.bytes_max}});
            });
        });
    });
}

} // namespace foothold::ui
