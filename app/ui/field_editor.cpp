#include "app/ui/field_editor.hpp"

#include "app/ui/clean.hpp"

#include <algorithm>

namespace foothold::ui {

bool is_for_field(Key key) {
    switch (key) {
    case Key::tab:
    case Key::back_tab:
    case Key::escape:
    case Key::find:
        return false;
    default:
        return true;
    }
}

ShownText FieldEditor::shown(std::string_view written, bool is_hidden) {
    return is_hidden ? ShownText::dots(breaks_.grapheme_bounds(written)) : ShownText{written};
}

void FieldEditor::begin_anew(Draft& draft) {
    draft.history.close();
    goal_x_.reset();
}

void FieldEditor::take(Draft& draft, const Stroke& stroke, const FieldRules& rules, Clipboard* clipboard) {
    if (const auto* key = std::get_if<KeyStroke>(&stroke)) return press(draft, *key, rules);
    goal_x_.reset();
    if (const auto* command = std::get_if<EditCommand>(&stroke)) return perform(draft, *command, rules, clipboard);
    if (const auto* typed = std::get_if<std::string>(&stroke)) type(draft, *typed, rules, EditKind::typing);
}

void FieldEditor::press(Draft& draft, const KeyStroke& stroke, const FieldRules& rules) {
    if (!is_for_field(stroke.key) || stroke.key == Key::menu) return;
    if (stroke.key == Key::activate) {
        goal_x_.reset();
        if (!rules.is_single_line()) type(draft, "\n", rules, EditKind::typing);
    } else if (stroke.key == Key::backspace || stroke.key == Key::erase) {
        goal_x_.reset();
        erase(draft, stroke, rules);
    } else {
        move(draft, stroke, rules);
    }
}

void FieldEditor::perform(Draft& draft, EditCommand command, const FieldRules& rules, Clipboard* clipboard) {
    switch (command) {
    case EditCommand::cut:
        copy(draft, rules, clipboard);
        if (clipboard && !rules.is_secret) replace(draft, draft.selection.range(), {}, EditKind::other);
        break;
    case EditCommand::copy:
        copy(draft, rules, clipboard);
        break;
    case EditCommand::paste:
        if (clipboard && clipboard->has_text()) type(draft, clipboard->text(), rules, EditKind::other);
        break;
    case EditCommand::select_all:
        select(draft, selecting({0, static_cast<std::uint32_t>(draft.text.size())}));
        break;
    case EditCommand::undo:
        if (draft.history.undo(draft.text, draft.selection)) draft.letters = count_letters(draft.text);
        break;
    case EditCommand::redo:
        if (draft.history.redo(draft.text, draft.selection)) draft.letters = count_letters(draft.text);
        break;
    case EditCommand::reveal:
        draft.is_revealed = !draft.is_revealed;
        break;
    }
}

void FieldEditor::copy(const Draft& draft, const FieldRules& rules, Clipboard* clipboard) {
    const Range range = draft.selection.range();
    if (clipboard && !rules.is_secret && !range.is_empty()) clipboard->put(draft.text.substr(range.begin, range.size()));
}

void FieldEditor::type(Draft& draft, std::string_view typed, const FieldRules& rules, EditKind kind) {
    const auto cleaned = clean(typed, rules.is_single_line());
    if (!cleaned) return;
    const Range range = draft.selection.range();
    const std::string_view text = draft.text;
    const std::string_view inserted = fitting(text.substr(0, range.begin), *cleaned, text.substr(range.end), rules);
    if (!inserted.empty()) replace(draft, range, inserted, kind);
}

std::string_view FieldEditor::fitting(std::string_view before, std::string_view typed, std::string_view after,
                                      const FieldRules& rules) {
    const auto bounds = breaks_.grapheme_bounds(typed);
    std::size_t count = bounds.size() - 1;
    const std::size_t used = before.size() + after.size();
    while (count > 0 && rules.bytes_max > 0 && used + bounds[count] > rules.bytes_max) --count;
    while (count > 0 && rules.letters_max > 0) {
        const std::string text = std::string{before}.append(typed.substr(0, bounds[count])).append(after);
        const std::size_t letters = count_letters(text);
        if (letters <= rules.letters_max) break;
        count -= std::min(count, letters - rules.letters_max);
    }
    return typed.substr(0, bounds[count]);
}

void FieldEditor::erase(Draft& draft, const KeyStroke& stroke, const FieldRules& rules) {
    const bool is_forward = stroke.key == Key::erase;
    Range range = draft.selection.range();
    if (!range.is_empty()) return replace(draft, range, {}, EditKind::other);
    const int direction = is_forward ? 1 : -1;
    const std::uint32_t from = range.begin;
    std::uint32_t to = breaks_.next_grapheme(draft.text, from, direction);
    if (stroke.with.control && rules.is_secret) to = is_forward ? static_cast<std::uint32_t>(draft.text.size()) : 0;
    if (stroke.with.control && !rules.is_secret) to = snapped(draft.text, breaks_.next_word(draft.text, from, direction));
    range = {std::min(from, to), std::max(from, to)};
    replace(draft, range, {}, is_forward ? EditKind::erasing_after : EditKind::erasing_before);
}

void FieldEditor::replace(Draft& draft, Range range, std::string_view inserted, EditKind kind) {
    if (range.is_empty() && inserted.empty()) return;
    Edit edit{kind, range.begin, draft.text.substr(range.begin, range.size()), std::string{inserted}, draft.selection, {}};
    draft.text.replace(range.begin, range.size(), inserted);
    const auto end = range.begin + static_cast<std::uint32_t>(inserted.size());
    draft.selection = caret_at(caret_after(draft.text, snapped(draft.text, end)));
    draft.letters = count_letters(draft.text);
    edit.after = draft.selection;
    draft.history.add(std::move(edit));
}

void FieldEditor::move(Draft& draft, const KeyStroke& stroke, const FieldRules& rules) {
    const bool is_hidden = rules.is_secret && !draft.is_revealed;
    const ShownText shown = this->shown(draft.text, is_hidden);
    const CaretMotion motion{breaks_, {lay_out_(shown.text()), shown.text(), rules.lines_max, !rules.is_secret}};
    const Selection seen{{shown.shown(draft.selection.caret.position), draft.selection.caret.is_trailing},
                         shown.shown(draft.selection.anchor)};
    const text::Caret to = motion.move(seen, stroke, goal_x_);
    const text::Caret caret{shown.written(to.position), to.is_trailing};
    select(draft, {caret, stroke.with.shift ? draft.selection.anchor : caret.position});
}

void FieldEditor::select(Draft& draft, Selection selection) {
    selection.caret.position = snapped(draft.text, selection.caret.position);
    selection.anchor = snapped(draft.text, selection.anchor);
    draft.selection = selection;
    draft.history.close();
}

std::uint32_t FieldEditor::snapped(std::string_view text, std::uint32_t position) {
    const auto bounds = breaks_.grapheme_bounds(text);
    const auto at = std::ranges::lower_bound(bounds, position);
    return at == bounds.end() ? bounds.back() : *at;
}

} // namespace foothold::ui
