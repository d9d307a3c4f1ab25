#include "app/ui/edit_menu.hpp"

#include "app/ui/button.hpp"

#include <algorithm>

namespace foothold::ui {

namespace {

constexpr float edge = 8; ///< kept free around the bar

struct Look {
    Icon icon;
    std::string_view word;
};

Look look_of(EditCommand command, const EditWords& words) {
    switch (command) {
    case EditCommand::cut:
        return {Icon::content_cut, words.cut};
    case EditCommand::copy:
        return {Icon::content_copy, words.copy};
    case EditCommand::paste:
        return {Icon::content_paste, words.paste};
    default:
        return {Icon::select_all, words.select_all};
    }
}

} // namespace

std::vector<EditCommand> commands_for(const Editing& editing, std::size_t text_size, bool has_clipboard, bool can_paste) {
    std::vector<EditCommand> commands;
    const Range range = editing.selection.range();
    if (has_clipboard && !range.is_empty() && !editing.rules.is_secret) commands = {EditCommand::cut, EditCommand::copy};
    if (can_paste) commands.push_back(EditCommand::paste);
    if (range.size() < text_size) commands.push_back(EditCommand::select_all);
    return commands;
}

NodeIndex edit_menu(Tree& tree, Size viewport, const EditMenu& menu) {
    const auto index = static_cast<NodeIndex>(tree.nodes().size());
    Box bar{.padding = all_around(4), .gap = 4, .row_gap = 4, .at = Point{0, 0}};
    bar.max_width = viewport.width - 2 * edge;
    bar.wraps = true;
    bar.fill = tree.theme().colors().surface;
    bar.radius = 20;
    bar.elevation = Elevation::floating;
    bar.serves_field = true;
    bar.name = "edit menu";
    tree.row(bar, [&] {
        for (const EditCommand command : menu.commands) {
            const Look look = look_of(command, menu.words);
            button(tree, {.kind = ButtonKind::plain,
                          .icon = look.icon,
                          .word = look.word,
                          .edits = command,
                          .serves_field = true,
                          .is_small = true});
        }
    });
    return index;
}

Point place_edit_menu(Size menu, Rect selected, float field_top, float below, Size viewport) {
    const float x = selected.x + selected.width / 2 - menu.width / 2;
    float y = field_top - edge - menu.height;
    if (y < edge) y = selected.y - edge - menu.height;
    if (y < edge) y = selected.bottom() + below + edge;
    if (y + menu.height > viewport.height - edge) y = edge;
    return {std::clamp(x, edge, std::max(edge, viewport.width - edge - menu.width)), y};
}

} // namespace foothold::ui
