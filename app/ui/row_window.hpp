#pragma once

#include "app/ui/list_memory.hpp"
#include "app/ui/tree.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace foothold::ui {

struct LongList {
    std::string_view name;
    float gap = 0;
    float row_height = 68;         ///< of a row that nobody has seen yet, or a guess at it
    bool is_read_from_end = false; ///< that is what is seen of it first
};

/// Which rows of the long list that is being filled have to be built, and how much room the others take.
class RowWindow {
public:
    RowWindow(Tree& tree, const LongList& list);

    /// First for one row after the other: where those are now that were seen last time. The row that the keyboard is on is built
    /// wherever it is, with those beside it.
    void look(std::size_t row, std::uint64_t id);
    void settle();
    /// Then for one row after the other. A row that is not taken is left out.
    bool takes(std::size_t row, std::uint64_t id);
    /// For the rows that were left out since the last one that was taken.
    void make_room();

private:
    bool is_beside_kept(std::size_t row) const;
    float height_of(std::uint64_t key) const;
    /// Where the top of what is seen is, from the list's top.
    float seen_from() const;

    Tree& tree_;
    const LongList& list_;
    const RememberedList* memory_;
    std::uint64_t key_;
    std::optional<float> seen_; ///< the same, as far as the rows say it that were seen
    float begin_ = 0;           ///< of what is built, from the list's top
    float end_ = 0;
    float y_ = 0;
    float skipped_ = 0;
    std::optional<std::size_t> kept_;
};

} // namespace foothold::ui
