#include "app/ui/edit_history.hpp"

#include <string_view>
#include <utility>

namespace foothold::ui {

namespace {

bool is_space(char character) { return character == ' ' || character == '\n'; }

/// Whether a word begins between the two pieces.
bool begins_word(std::string_view piece, std::string_view next) {
    return !piece.empty() && !next.empty() && is_space(piece.back()) && !is_space(next.front());
}

std::size_t bytes_of(const Edit& edit) { return edit.removed.size() + edit.inserted.size(); }

} // namespace

void EditHistory::add(Edit edit) {
    while (edits_.size() > done_) {
        bytes_ -= bytes_of(edits_.back());
        edits_.pop_back();
    }
    bytes_ += bytes_of(edit);
    if (joins(edit)) {
        join(std::move(edit));
    } else {
        edits_.push_back(std::move(edit));
    }
    while (edits_.size() > 1 && (edits_.size() > edits_max || bytes_ > bytes_max)) {
        bytes_ -= bytes_of(edits_.front());
        edits_.pop_front();
    }
    done_ = edits_.size();
    is_open_ = edits_.back().kind != EditKind::other;
}

bool EditHistory::joins(const Edit& edit) const {
    if (!is_open_ || edits_.empty() || edits_.back().kind != edit.kind) return false;
    const Edit& last = edits_.back();
    switch (edit.kind) {
    case EditKind::typing:
        return edit.removed.empty() && edit.at == last.at + last.inserted.size() && !begins_word(last.inserted, edit.inserted);
    case EditKind::erasing_before:
        return edit.at + edit.removed.size() == last.at && !begins_word(edit.removed, last.removed);
    case EditKind::erasing_after:
        return edit.at == last.at && !begins_word(last.removed, edit.removed);
    case EditKind::other:
        break;
    }
    return false;
}

void EditHistory::join(Edit edit) {
    Edit& last = edits_.back();
    last.at = std::min(last.at, edit.at);
    last.inserted += edit.inserted;
    last.removed = edit.kind == EditKind::erasing_before ? edit.removed + last.removed : last.removed + edit.removed;
    last.after = edit.after;
}

bool EditHistory::undo(std::string& text, Selection& selection) {
    is_open_ = false;
    if (done_ == 0) return false;
    const Edit& edit = edits_[--done_];
    text.replace(edit.at, edit.inserted.size(), edit.removed);
    selection = edit.before;
    return true;
}

bool EditHistory::redo(std::string& text, Selection& selection) {
    is_open_ = false;
    if (done_ == edits_.size()) return false;
    const Edit& edit = edits_[done_++];
    text.replace(edit.at, edit.removed.size(), edit.inserted);
    selection = edit.after;
    return true;
}

} // namespace foothold::ui
