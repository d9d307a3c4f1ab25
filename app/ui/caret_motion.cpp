#include "app/ui/caret_motion.hpp"

#include <cstdlib>

namespace foothold::ui {

text::Caret caret_before(std::uint32_t position) { return {position, false}; }

text::Caret caret_after(std::string_view text, std::uint32_t position) {
    const bool begins_line = position > 0 && text[position - 1] == '\n';
    return {position, position > 0 && !begins_line};
}

text::Caret CaretMotion::move(const Selection& selection, const KeyStroke& stroke, std::optional<float>& goal_x) const {
    const text::Caret caret = selection.caret;
    const float x = goal_x.value_or(page_.layout.caret_rectangle(caret).x0);
    goal_x.reset();
    const auto lines = [&](int count) {
        goal_x = x;
        return vertically(caret, count, x);
    };
    switch (stroke.key) {
    case Key::left:
    case Key::right:
        return sideways(selection, stroke.key == Key::right, stroke.with);
    case Key::up:
        return lines(-1);
    case Key::down:
        return lines(1);
    case Key::page_up:
        return lines(-page_.lines_seen);
    case Key::page_down:
        return lines(page_.lines_seen);
    case Key::home:
    case Key::end:
        return to_edge(caret, stroke.key == Key::end, stroke.with.control);
    default:
        return caret;
    }
}

std::uint32_t CaretMotion::word(std::uint32_t position, int direction) const {
    if (!page_.has_words) return direction > 0 ? static_cast<std::uint32_t>(page_.text.size()) : 0;
    return breaks_.next_word(page_.text, position, direction);
}

text::Caret CaretMotion::sideways(const Selection& selection, bool is_right, Modifiers with) const {
    const bool is_forward = is_right != is_right_to_left(selection.caret);
    if (with.shift || with.control) return in_reading_order(selection.caret, is_forward, with.control);
    if (selection.is_empty()) return page_.layout.move(selection.caret, is_right ? 1 : -1);
    const Range range = selection.range();
    return is_forward ? caret_after(page_.text, range.end) : caret_before(range.begin);
}

text::Caret CaretMotion::in_reading_order(text::Caret caret, bool is_forward, bool by_word) const {
    const int direction = is_forward ? 1 : -1;
    const std::uint32_t to =
        by_word ? word(caret.position, direction) : breaks_.next_grapheme(page_.text, caret.position, direction);
    return is_forward ? caret_after(page_.text, to) : caret_before(to);
}

text::Caret CaretMotion::vertically(text::Caret caret, int lines, float x) const {
    const int direction = lines > 0 ? 1 : -1;
    for (int step = 0; step < std::abs(lines); ++step) caret = page_.layout.move_line(caret, direction, x);
    return caret;
}

text::Caret CaretMotion::to_edge(text::Caret caret, bool is_end, bool of_text) const {
    const auto size = static_cast<std::uint32_t>(page_.text.size());
    if (of_text) return is_end ? caret_after(page_.text, size) : caret_before(0);
    const text::Line& line = page_.layout.lines[page_.layout.line_of(caret)];
    const bool has_break = line.end > line.begin && page_.text[line.end - 1] == '\n';
    return is_end ? text::Caret{has_break ? line.end - 1 : line.end, true} : caret_before(line.begin);
}

} // namespace foothold::ui
