#include "app/ui/field_editor.hpp"

#include <algorithm>

namespace foothold::ui {

namespace {

/// After what was just written; a new line begins with its own first place.
text::Caret caret_after(const std::string& text, std::size_t position) {
    const bool begins_line = position > 0 && text[position - 1] == '\n';
    return {static_cast<std::uint32_t>(position), position > 0 && !begins_line};
}

} // namespace

bool is_for_field(Key key) {
    switch (key) {
    case Key::tab:
    case Key::back_tab:
    case Key::escape:
    case Key::page_up:
    case Key::page_down:
        return false;
    default:
        return true;
    }
}

void FieldEditor::take(Draft& draft, const Stroke& stroke, std::size_t bytes_max) {
    if (const auto* typed = std::get_if<std::string>(&stroke)) return type(draft, *typed, bytes_max);
    const Key key = std::get<Key>(stroke);
    if (key == Key::activate) return type(draft, "\n", bytes_max);
    if (is_for_field(key)) press(draft, key);
}

void FieldEditor::type(Draft& draft, std::string_view typed, std::size_t bytes_max) {
    const std::size_t room = bytes_max - std::min(bytes_max, draft.text.size());
    std::uint32_t length = 0;
    while (length < typed.size()) {
        const std::uint32_t next = breaks_.next_grapheme(typed, length, 1);
        if (next > room) break;
        length = next;
    }
    const std::size_t position = std::min<std::size_t>(draft.caret.position, draft.text.size());
    draft.text.insert(position, typed.substr(0, length));
    draft.caret = caret_after(draft.text, position + length);
}

void FieldEditor::press(Draft& draft, Key key) {
    if (key == Key::backspace || key == Key::erase) return erase(draft, key == Key::erase ? 1 : -1);
    if (key == Key::home || key == Key::end) return move_to_edge(draft, key == Key::end);
    const text::Layout& layout = lay_out_(draft.text);
    if (key == Key::left || key == Key::right) {
        draft.caret = layout.move(draft.caret, key == Key::right ? 1 : -1);
    } else {
        const float x = layout.caret_rectangle(draft.caret).x0;
        draft.caret = layout.move_line(draft.caret, key == Key::down ? 1 : -1, x);
    }
}

void FieldEditor::erase(Draft& draft, int direction) {
    const std::uint32_t position = draft.caret.position;
    if (direction < 0 ? position == 0 : position >= draft.text.size()) return;
    const auto [begin, end] = std::minmax({position, breaks_.next_grapheme(draft.text, position, direction)});
    draft.text.erase(begin, end - begin);
    draft.caret = caret_after(draft.text, begin);
}

void FieldEditor::move_to_edge(Draft& draft, bool is_end) const {
    const text::Layout& layout = lay_out_(draft.text);
    const text::Line& line = layout.lines[layout.line_of(draft.caret)];
    const bool has_break = line.end > line.begin && draft.text[line.end - 1] == '\n';
    draft.caret = is_end ? text::Caret{has_break ? line.end - 1 : line.end, true} : text::Caret{line.begin, false};
}

} // namespace foothold::ui
