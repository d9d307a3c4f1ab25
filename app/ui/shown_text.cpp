#include "app/ui/shown_text.hpp"

#include <algorithm>

namespace foothold::ui {

namespace {

constexpr std::string_view dot = "\u2022";

} // namespace

ShownText ShownText::dots(std::vector<std::uint32_t> bounds) {
    ShownText text{""};
    text.bounds_ = std::move(bounds);
    for (std::size_t count = 1; count < text.bounds_.size(); ++count) text.text_ += dot;
    return text;
}

void ShownText::insert(std::uint32_t position, const Composition& composition) {
    const std::uint32_t at = shown(position);
    text_.insert(at, composition.text);
    inserted_at_ = at;
    inserted_size_ = static_cast<std::uint32_t>(composition.text.size());
    cursor_ = composition.cursor;
}

std::uint32_t ShownText::shown(std::uint32_t written) const {
    std::uint32_t at = written;
    if (!bounds_.empty())
        at = static_cast<std::uint32_t>((std::ranges::lower_bound(bounds_, written) - bounds_.begin()) *
                                        static_cast<std::ptrdiff_t>(dot.size()));
    return at <= inserted_at_ ? at : at + inserted_size_;
}

std::uint32_t ShownText::written(std::uint32_t shown) const {
    std::uint32_t at = shown;
    if (shown > inserted_at_) at = std::max(inserted_at_, shown - std::min(shown, inserted_size_));
    if (bounds_.empty()) return at;
    return bounds_[std::min(at / dot.size(), bounds_.size() - 1)];
}

} // namespace foothold::ui
