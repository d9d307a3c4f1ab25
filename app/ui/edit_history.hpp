#pragma once

#include "app/ui/selection.hpp"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>

namespace foothold::ui {

enum class EditKind : std::uint8_t { typing, erasing_before, erasing_after, other };

/// One piece of text that took the place of another.
struct Edit {
    EditKind kind = EditKind::other;
    std::uint32_t at = 0;
    std::string removed;
    std::string inserted;
    Selection before;
    Selection after;
};

/// What was done to a text, to be taken back and done again. What is typed or erased in a row is one step up to the end of a
/// word. Holds no more than `edits_max` steps and `bytes_max` bytes of text, and forgets the oldest.
class EditHistory {
public:
    static constexpr std::size_t edits_max = 256;
    static constexpr std::size_t bytes_max = std::size_t{64} * 1024;

    /// Forgets what was taken back.
    void add(Edit edit);
    /// What is typed next is a step of its own, because the caret was moved.
    void close() { is_open_ = false; }
    /// False when there is nothing to take back, or to do again.
    bool undo(std::string& text, Selection& selection);
    bool redo(std::string& text, Selection& selection);

    std::size_t size() const { return edits_.size(); }
    std::size_t bytes() const { return bytes_; }

private:
    bool joins(const Edit& edit) const;
    void join(Edit edit);

    std::deque<Edit> edits_;
    std::size_t done_ = 0; ///< how many of them are in the text
    std::size_t bytes_ = 0;
    bool is_open_ = false;
};

} // namespace foothold::ui
