#include "app/ui/field_view.hpp"

namespace foothold::ui {

Rect FieldView::on_screen(const text::Rectangle& rectangle) const {
    return {origin_.x + rectangle.x0 / scale_, origin_.y + rectangle.y0 / scale_, (rectangle.x1 - rectangle.x0) / scale_,
            (rectangle.y1 - rectangle.y0) / scale_};
}

text::Caret FieldView::hit(Point point) const {
    const text::Caret caret = layout_.hit((point.x - origin_.x) * scale_, (point.y - origin_.y) * scale_);
    return {shown_.written(caret.position), caret.is_trailing};
}

std::uint32_t FieldView::letter_at(Point point) const {
    const text::Caret caret = hit(point);
    return caret.is_trailing && caret.position > 0 ? caret.position - 1 : caret.position;
}

Rect FieldView::caret(text::Caret caret) const { return on_screen(layout_.caret_rectangle(shown(caret))); }

std::vector<Rect> FieldView::between(Range range) const {
    std::vector<Rect> rects;
    for (const text::Rectangle& rectangle : layout_.selection_rectangles(shown_.shown(range.begin), shown_.shown(range.end)))
        rects.push_back(on_screen(rectangle));
    return rects;
}

Rect FieldView::writing_place(text::Caret caret) const {
    if (!is_composing()) return this->caret(caret);
    return on_screen(layout_.caret_rectangle({shown_.cursor(), shown_.cursor() > 0}));
}

std::vector<Rect> FieldView::underlines() const {
    constexpr float below_baseline = 3;
    constexpr float thickness = 2;
    const text::Line& first = layout_.lines.front();
    const float down = (first.baseline - first.top) / scale_ + below_baseline;
    std::vector<Rect> rects;
    for (const text::Rectangle& rectangle : layout_.selection_rectangles(shown_.composed().begin, shown_.composed().end)) {
        const Rect rect = on_screen(rectangle);
        rects.push_back({rect.x, rect.y + down, rect.width, thickness});
    }
    return rects;
}

} // namespace foothold::ui
