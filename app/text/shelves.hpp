#pragma once

#include <optional>
#include <vector>

namespace foothold::text {

/// Packs rectangles of similar heights into a page: rows from top to bottom, filled from left to right.
class Shelves {
public:
    struct Place {
        int x = 0;
        int y = 0;
    };

    Shelves(int width, int height) : width_(width), height_(height) {}

    /// Nothing when there is no room.
    std::optional<Place> add(int width, int height);
    void clear();

private:
    struct Shelf {
        int y = 0;
        int height = 0;
        int used = 0;
    };

    Shelf* find_shelf(int width, int height);

    int width_;
    int height_;
    int bottom_ = 0;
    std::vector<Shelf> shelves_;
};

} // namespace foothold::text
