#pragma once

#include "app/text/breaks.hpp"
#include "app/text/layout.hpp"
#include "app/ui/caret_motion.hpp"
#include "app/ui/clipboard.hpp"
#include "app/ui/draft.hpp"
#include "app/ui/field_rules.hpp"
#include "app/ui/input.hpp"
#include "app/ui/shown_text.hpp"

#include <functional>
#include <optional>
#include <string_view>

namespace foothold::ui {

/// Keys that a field takes for itself while it has the focus.
bool is_for_field(Key key);

/// Writes in a draft: typing, erasing, moving and selecting, clipboard, undo, in any script and direction. What it leaves is
/// UTF-8, within the field's rules, with caret and anchor between graphemes.
class FieldEditor {
public:
    /// Lays out a text as the field shows it. Valid until the next call.
    using LayOut = std::function<const text::Layout&(std::string_view shown)>;

    explicit FieldEditor(LayOut lay_out) : lay_out_(std::move(lay_out)) {}

    /// What is too long is left out, whole graphemes at a time. Without a clipboard nothing is copied or pasted. A Composition is
    /// none of its business: it is no text yet.
    void take(Draft& draft, const Stroke& stroke, const FieldRules& rules, Clipboard* clipboard);
    /// Puts the caret and the anchor between graphemes, wherever a pointer was.
    void select(Draft& draft, Selection selection);
    /// The pointer was used: no row of strokes goes on.
    void begin_anew(Draft& draft);
    /// The focus went to another field.
    void leave() { goal_x_.reset(); }

    ShownText shown(std::string_view written, bool is_hidden);
    text::Breaks& breaks() { return breaks_; }

private:
    void press(Draft& draft, const KeyStroke& stroke, const FieldRules& rules);
    void perform(Draft& draft, EditCommand command, const FieldRules& rules, Clipboard* clipboard);
    void type(Draft& draft, std::string_view typed, const FieldRules& rules, EditKind kind);
    void erase(Draft& draft, const KeyStroke& stroke, const FieldRules& rules);
    void move(Draft& draft, const KeyStroke& stroke, const FieldRules& rules);
    void replace(Draft& draft, Range range, std::string_view inserted, EditKind kind);
    void copy(const Draft& draft, const FieldRules& rules, Clipboard* clipboard);
    /// As much of `typed` as fits between the two, in whole graphemes.
    std::string_view fitting(std::string_view before, std::string_view typed, std::string_view after, const FieldRules& rules);
    std::size_t count_letters(std::string_view text) { return breaks_.grapheme_bounds(text).size() - 1; }
    std::uint32_t snapped(std::string_view text, std::uint32_t position);

    LayOut lay_out_;
    text::Breaks breaks_;
    std::optional<float> goal_x_;
};

} // namespace foothold::ui
