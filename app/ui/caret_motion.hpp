#pragma once

#include "app/text/breaks.hpp"
#include "app/text/layout.hpp"
#include "app/ui/input.hpp"
#include "app/ui/selection.hpp"

#include <optional>
#include <string_view>

namespace foothold::ui {

/// Just before or after a place; a new line begins with its own first place.
text::Caret caret_before(std::uint32_t position);
text::Caret caret_after(std::string_view text, std::uint32_t position);

/// Where keys lead. An arrow moves the caret as it is seen; with Shift it selects in the order of reading, and by words it goes
/// in that order too, where "right" is onwards in a left-to-right paragraph and back in a right-to-left one (docs/decisions.md).
class CaretMotion {
public:
    /// Of the text as it is shown.
    struct Page {
        const text::Layout& layout;
        std::string_view text;
        int lines_seen = 1;
        bool has_words = true; ///< else all of it is one
    };

    CaretMotion(text::Breaks& breaks, Page page) : breaks_(breaks), page_(page) {}

    /// `goal_x`: where going up and down began, kept from line to line; emptied by every other motion.
    text::Caret move(const Selection& selection, const KeyStroke& stroke, std::optional<float>& goal_x) const;
    /// The next boundary of a word from a position, as Breaks has it.
    std::uint32_t word(std::uint32_t position, int direction) const;

private:
    text::Caret sideways(const Selection& selection, bool is_right, Modifiers with) const;
    text::Caret in_reading_order(text::Caret caret, bool is_forward, bool by_word) const;
    text::Caret vertically(text::Caret caret, int lines, float x) const;
    text::Caret to_edge(text::Caret caret, bool is_end, bool of_text) const;
    bool is_right_to_left(text::Caret caret) const { return page_.layout.lines[page_.layout.line_of(caret)].is_rtl; }

    text::Breaks& breaks_;
    Page page_;
};

} // namespace foothold::ui
