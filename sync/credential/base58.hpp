#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace foothold::credential {

/// The alphabet of Bitcoin, as multibase "z" means it. For short inputs: takes time with the square of their length.
std::string base58(std::span<const std::byte> bytes);
/// None when there is another character.
std::optional<std::vector<std::byte>> from_base58(std::string_view text);

} // namespace foothold::credential
