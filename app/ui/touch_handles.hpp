#pragma once

#include "app/ui/field_view.hpp"
#include "app/ui/geometry.hpp"

namespace foothold::ui {

/// What a finger takes hold of at either end of a selection: a disc that hangs below the line, away from the selected text.
struct TouchHandle {
    static constexpr float target = 48;

    Rect place; ///< of the line's end that it stands for, without width; as seen
    bool hangs_left = false;

    /// What can be touched, on the screen as a whole; as seen.
    Rect touchable(Size viewport) const;
    Rect disc() const;
};

TouchHandle begin_handle(const FieldView& view, Range range);
TouchHandle end_handle(const FieldView& view, Range range);

} // namespace foothold::ui
