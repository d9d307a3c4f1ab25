#pragma once

#include "app/text/layout.hpp"
#include "app/ui/geometry.hpp"
#include "app/ui/selection.hpp"
#include "app/ui/shown_text.hpp"

#include <utility>
#include <vector>

namespace foothold::ui {

/// The text of a field as it lies on the screen. Places in the text are those of what is written; places on the screen are in dp
/// as seen, from the left.
class FieldView {
public:
    /// `origin`: where the layout's top left corner is seen.
    FieldView(const text::Layout& layout, ShownText shown, Point origin, float scale) :
        layout_(layout), shown_(std::move(shown)), origin_(origin), scale_(scale) {}

    text::Caret hit(Point point) const;
    /// What lies under the point, rather than the place next to it: the first byte of its grapheme.
    std::uint32_t letter_at(Point point) const;
    /// Without width.
    Rect caret(text::Caret caret) const;
    bool is_rtl_at(text::Caret caret) const { return layout_.is_rtl_at(shown(caret)); }
    /// Whether letters of both directions stand in the caret's line.
    bool mixes_directions_at(text::Caret caret) const { return layout_.mixes_directions(layout_.line_of(shown(caret))); }
    std::vector<Rect> between(Range range) const;

    bool is_composing() const { return !shown_.composed().is_empty(); }
    /// Where the next letter goes: in what the input method has in hand, else at the caret.
    Rect writing_place(text::Caret caret) const;
    /// Lines to draw below what an input method has in hand.
    std::vector<Rect> underlines() const;

    const text::Layout& layout() const { return layout_; }
    Point origin() const { return origin_; }

private:
    text::Caret shown(text::Caret caret) const { return {shown_.shown(caret.position), caret.is_trailing}; }
    Rect on_screen(const text::Rectangle& rectangle) const;

    const text::Layout& layout_;
    ShownText shown_;
    Point origin_;
    float scale_;
};

} // namespace foothold::ui
