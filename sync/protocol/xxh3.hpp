#pragma once

#include "domain/id.hpp"

#include <initializer_list>
#include <string_view>

namespace foothold::protocol {

/// XXH3 with 128 bits and seed 0, highest byte first. Tells what has changed by accident, not what somebody has forged.
domain::Id xxh3_of(std::string_view bytes);
/// Of bytes that lie in parts.
domain::Id xxh3_of(std::initializer_list<std::string_view> parts);

} // namespace foothold::protocol
