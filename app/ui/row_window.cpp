#include "app/ui/row_window.hpp"

#include <algorithm>

namespace foothold::ui {

namespace {

constexpr float first_view = 1400; ///< dp that are seen of a list before anybody knows how much is

} // namespace

RowWindow::RowWindow(Tree& tree, const LongList& list) :
    tree_(tree), list_(list), memory_(tree.lists()->find(tree.open_key())), key_(tree.open_key()) {}

float RowWindow::height_of(std::uint64_t key) const {
    return memory_ ? memory_->height(key).value_or(list_.row_height) : list_.row_height;
}

void RowWindow::look(std::size_t row, std::uint64_t id) {
    const std::uint64_t key = key_inside(key_, id);
    if (memory_ && memory_->kept == key) kept_ = row;
    if (memory_ && !seen_) {
        const auto seen = std::ranges::find(memory_->seen, key, &RememberedList::Row::key);
        if (seen != memory_->seen.end()) seen_ = y_ - seen->y + tree_.scrolled().offset - memory_->offset;
    }
    y_ += height_of(key) + list_.gap;
}

float RowWindow::seen_from() const {
    const Scroll scroll = tree_.scrolled();
    const float view = memory_ ? memory_->view_height : first_view;
    const bool is_at_end = list_.is_read_from_end && scroll.offset >= scroll.limit;
    if (is_at_end) return y_ - view;
    if (seen_ && scroll.offset > 0) return *seen_;
    return scroll.offset - (memory_ ? memory_->top : 0);
}

void RowWindow::settle() {
    const float view = memory_ ? memory_->view_height : first_view;
    const float around = std::max(view / 3, 2 * list_.row_height); // so that the next row is there for the keyboard
    begin_ = seen_from() - around;
    end_ = begin_ + view + 2 * around;
    y_ = 0;
}

bool RowWindow::is_beside_kept(std::size_t row) const { return kept_ && row + 1 >= *kept_ && row <= *kept_ + 1; }

bool RowWindow::takes(std::size_t row, std::uint64_t id) {
    const float height = height_of(key_inside(key_, id));
    const bool is_near = y_ + height >= begin_ && y_ <= end_;
    y_ += height + list_.gap;
    if (is_near || is_beside_kept(row)) return true;
    skipped_ += (skipped_ > 0 ? list_.gap : 0) + height;
    return false;
}

void RowWindow::make_room() {
    if (skipped_ > 0) tree_.box({.height = skipped_});
    skipped_ = 0;
}

} // namespace foothold::ui
