#pragma once

#include "domain/id.hpp"
#include "sync/protocol/layout.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace foothold::protocol {

/// One value of a body, and the column that it belongs to.
struct Value {
    Shape::Kind kind; ///< number (counts and presence too), moment, id, text, or translations for one of them
    std::size_t column;
    std::uint64_t number = 0;
    domain::Id id{};
    std::string_view text{};
    std::string_view language{};
};

/// The values of a body that is built exactly so, and holds no NUL in a text. False for any other: one of an older or newer
/// version, or none at all.
bool dissect(const Layout& layout, std::string_view body, std::vector<Value>& values);

} // namespace foothold::protocol
