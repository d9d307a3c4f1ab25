#pragma once

#include "app/ui/field_editor.hpp"
#include "app/ui/field_view.hpp"

#include <optional>

namespace foothold::ui {

/// What of a field a pointer went down on.
enum class FieldPart : std::uint8_t { nothing, text, begin_handle, end_handle };

/// Mouse and finger in a field. A mouse puts the caret and selects by dragging; two taps select a word, three a paragraph. A
/// finger puts the caret when it is lifted, as it may be about to scroll, and selects a word when it rests.
class FieldPointer {
public:
    explicit FieldPointer(FieldEditor& editor) : editor_(editor) {}

    /// What is to be seen beside the selection now; nothing: as before.
    struct Offer {
        bool handles = false;
        bool menu = false;
    };
    std::optional<Offer> press(Draft& draft, const FieldView& view, const Press& press, FieldPart part, double time_s);
    void drag(Draft& draft, const FieldView& view, Point at);
    std::optional<Offer> release(Draft& draft, const FieldView& view, const Press& press);
    /// A finger that has rested long enough selects what is under it.
    std::optional<Offer> rest(Draft& draft, const FieldView& view, double time_s);
    /// The focus went elsewhere.
    void let_go() { mode_ = Mode::none; }

    /// When `rest` is due.
    std::optional<double> rests_in_s(double time_s) const;
    /// The pointer moves the selection and nothing else.
    bool is_selecting() const { return mode_ != Mode::none && mode_ != Mode::waiting; }

private:
    enum class Mode : std::uint8_t { none, waiting, letters, words, paragraphs, handle };

    Offer take_handle(Draft& draft, const FieldView& view, Point at, bool is_begin);
    void begin(Draft& draft, const FieldView& view, Point at, Mode mode);
    void extend(Draft& draft, const FieldView& view, Point at);
    Range unit_at(const Draft& draft, std::uint32_t letter);

    FieldEditor& editor_;
    Mode mode_ = Mode::none;
    Range pivot_;      ///< what was selected first; dragging never gives it up
    Point pressed_at_; ///< as seen
    Point grip_;       ///< from the pointer to the place that a handle stands for
    double pressed_s_ = 0;
};

} // namespace foothold::ui
