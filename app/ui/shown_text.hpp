#pragma once

#include "app/ui/composition.hpp"
#include "app/ui/selection.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace foothold::ui {

/// What a field shows for what is written in it, and which place in the one is which in the other.
class ShownText {
public:
    /// As it is written.
    explicit ShownText(std::string_view written) : text_(written) {}
    /// A dot for each grapheme; `bounds` as Breaks::grapheme_bounds gives them.
    static ShownText dots(std::vector<std::uint32_t> bounds);

    /// With what the input method has in hand at this place.
    void insert(std::uint32_t position, const Composition& composition);

    /// Where that is in the shown text, and where its cursor is; empty when there is nothing.
    Range composed() const { return {inserted_at_, inserted_at_ + inserted_size_}; }
    std::uint32_t cursor() const { return inserted_at_ + cursor_; }

    const std::string& text() const { return text_; }
    std::uint32_t shown(std::uint32_t written) const;
    std::uint32_t written(std::uint32_t shown) const;

private:
    std::string text_;
    std::vector<std::uint32_t> bounds_; ///< empty: the text is shown as it is
    std::uint32_t inserted_at_ = 0;     ///< in shown bytes
    std::uint32_t inserted_size_ = 0;
    std::uint32_t cursor_ = 0;
};

} // namespace foothold::ui
