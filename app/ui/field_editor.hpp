#pragma once

#include "app/text/breaks.hpp"
#include "app/text/layout.hpp"
#include "app/ui/draft.hpp"
#include "app/ui/input.hpp"

#include <functional>
#include <string_view>

namespace foothold::ui {

/// Keys that a field takes for itself while it has the focus.
bool is_for_field(Key key);

/// Writes in a draft: typing, deleting by grapheme, moving the caret as it is seen, in any script and direction.
class FieldEditor {
public:
    /// Lays out a text as the field shows it. Valid until the next call.
    using LayOut = std::function<const text::Layout&(std::string_view text)>;

    explicit FieldEditor(LayOut lay_out) : lay_out_(std::move(lay_out)) {}

    /// What would make the text longer than `bytes_max` is left out, whole graphemes at a time.
    void take(Draft& draft, const Stroke& stroke, std::size_t bytes_max);

private:
    void type(Draft& draft, std::string_view typed, std::size_t bytes_max);
    void press(Draft& draft, Key key);
    void erase(Draft& draft, int direction);
    void move_to_edge(Draft& draft, bool is_end) const;

    LayOut lay_out_;
    text::Breaks breaks_;
};

} // namespace foothold::ui
