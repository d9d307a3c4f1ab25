#pragma once

#include "app/ui/field_view.hpp"
#include "app/ui/painter.hpp"
#include "app/ui/theme.hpp"

namespace foothold::ui {

/// Paints the text of a field and what belongs to it, from places as they are seen.
class FieldPainter {
public:
    static constexpr float caret_width = 2;

    FieldPainter(Painter& painter, const Theme& theme, float viewport_width) :
        painter_(painter), theme_(theme), viewport_width_(viewport_width) {}

    void selection(const FieldView& view, Range range);
    /// `width`: of the box that the layout was made for.
    void text(const text::Layout& layout, Point origin, float width, Color ink);
    void composition(const FieldView& view);
    /// Within the frame. Where a line mixes directions a flag at its top points to where the next letter goes.
    void caret(const FieldView& view, text::Caret caret, Rect frame);
    /// What a finger takes hold of, and the edge of the selection that it stands for.
    void handle(Rect disc, Rect edge);

private:
    void fill(Rect seen, float radius, Color color);

    Painter& painter_;
    const Theme& theme_;
    float viewport_width_;
};

} // namespace foothold::ui
