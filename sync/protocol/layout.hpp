#pragma once

#include "sync/protocol/shape.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace foothold::protocol {

/// A shape whose parts know the column into which their values go, counted through all shapes in order.
struct Layout {
    Shape::Kind kind;
    std::size_t column = 0; ///< nothing for a structure: only its parts have columns
    std::vector<Layout> parts{};
};

/// `next_column` is where the shape's first column goes, and comes back behind its last one.
Layout lay_out(const Shape& shape, std::size_t& next_column);

} // namespace foothold::protocol
