#include "app/text/shelves.hpp"

namespace foothold::text {

namespace {

constexpr int height_step = 4; // glyphs whose heights differ by less share a shelf

int rounded_up(int height) { return (height + height_step - 1) / height_step * height_step; }

} // namespace

Shelves::Shelf* Shelves::find_shelf(int width, int height) {
    for (Shelf& shelf : shelves_) {
        if (shelf.height == height && shelf.used + width <= width_) return &shelf;
    }
    if (width > width_ || bottom_ + height > height_) return nullptr;
    shelves_.push_back({.y = bottom_, .height = height});
    bottom_ += height;
    return &shelves_.back();
}

std::optional<Shelves::Place> Shelves::add(int width, int height) {
    Shelf* shelf = find_shelf(width, rounded_up(height));
    if (shelf == nullptr) return std::nullopt;
    const Place place{shelf->used, shelf->y};
    shelf->used += width;
    return place;
}

void Shelves::clear() {
    shelves_.clear();
    bottom_ = 0;
}

} // namespace foothold::text
