#pragma once

#include <cstdint>

namespace foothold::ui {

/// What can be asked of the field that is being written in, by keys or by the bar above a selection.
enum class EditCommand : std::uint8_t {
    cut,
    copy,
    paste,
    select_all,
    undo,
    redo,
    reveal ///< shows what is hidden behind dots, or hides it again
};

} // namespace foothold::ui
