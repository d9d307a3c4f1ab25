#include "app/ui/field_painter.hpp"

#include <algorithm>

namespace foothold::ui {

void FieldPainter::fill(Rect seen, float radius, Color color) {
    painter_.fill(theme_.is_right_to_left ? mirrored(seen, viewport_width_) : seen, radius, color);
}

void FieldPainter::selection(const FieldView& view, Range range) {
    for (const Rect& rect : view.between(range)) fill(rect, 0, theme_.colors().selection);
}

void FieldPainter::text(const text::Layout& layout, Point origin, float width, Color ink) {
    const Rect seen{origin.x, origin.y, width, 0};
    painter_.text(layout, theme_.is_right_to_left ? mirrored(seen, viewport_width_) : seen, ink);
}

void FieldPainter::composition(const FieldView& view) {
    for (const Rect& rect : view.underlines()) fill(rect, 0, theme_.colors().link);
}

void FieldPainter::caret(const FieldView& view, text::Caret caret, Rect frame) {
    const Color color = theme_.colors().link;
    const Rect place = view.writing_place(caret);
    const float x = std::clamp(place.x - caret_width / 2, frame.x, frame.right() - caret_width);
    fill({x, place.y, caret_width, place.height}, 0, color);
    if (view.is_composing() || !view.mixes_directions_at(caret)) return;
    const bool is_rtl = view.is_rtl_at(caret);
    for (const Rect step : {Rect{0, 0, 7, 2}, Rect{0, 2, 5, 2}, Rect{0, 4, 3, 2}}) {
        const float left = is_rtl ? x - step.width : x + caret_width;
        fill({left, place.y + step.y, step.width, step.height}, 0, color);
    }
}

void FieldPainter::handle(Rect disc, Rect edge) {
    const Color color = theme_.colors().link;
    fill({edge.x - caret_width / 2, edge.y, caret_width, edge.height}, 0, color);
    fill(disc, disc.width / 2, color);
}

} // namespace foothold::ui
