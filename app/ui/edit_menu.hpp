#pragma once

#include "app/ui/tree.hpp"

#include <vector>

namespace foothold::ui {

/// The bar of words above a selection: what can be done with it.
struct EditMenu {
    EditWords words;
    std::vector<EditCommand> commands;
};

/// What can be done now. Without a clipboard nothing is copied or pasted.
std::vector<EditCommand> commands_for(const Editing& editing, std::size_t text_size, bool has_clipboard, bool can_paste);

/// Adds it at the root's corner, to be measured; move it with place_edit_menu. Gives its node.
NodeIndex edit_menu(Tree& tree, Size viewport, const EditMenu& menu);

/// Where it goes: above the field, else above what is selected in it, else below the handles; inside the screen. All as seen.
Point place_edit_menu(Size menu, Rect selected, float field_top, float below, Size viewport);

} // namespace foothold::ui
