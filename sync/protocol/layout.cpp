#include "sync/protocol/layout.hpp"

namespace foothold::protocol {

Layout lay_out(const Shape& shape, std::size_t& next_column) {
    Layout layout{shape.kind};
    if (shape.kind != Shape::Kind::structure) layout.column = next_column++;
    for (const Shape& part : shape.parts) layout.parts.push_back(lay_out(part, next_column));
    return layout;
}

} // namespace foothold::protocol
