#include "app/ui/touch_handles.hpp"

#include <algorithm>

namespace foothold::ui {

namespace {

constexpr float diameter = 22;

} // namespace

Rect TouchHandle::disc() const { return {hangs_left ? place.x - diameter : place.x, place.bottom(), diameter, diameter}; }

Rect TouchHandle::touchable(Size viewport) const {
    const float x = hangs_left ? place.x - target : place.x;
    return {std::clamp(x, 0.0f, std::max(0.0f, viewport.width - target)),
            std::clamp(place.bottom(), 0.0f, std::max(0.0f, viewport.height - target)), target, target};
}

TouchHandle begin_handle(const FieldView& view, Range range) {
    const text::Caret caret{range.begin, false};
    return {view.caret(caret), !view.is_rtl_at(caret)};
}

TouchHandle end_handle(const FieldView& view, Range range) {
    const text::Caret caret{range.end, true};
    return {view.caret(caret), view.is_rtl_at(caret)};
}

} // namespace foothold::ui
