#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace foothold::credential {

/// A raw DEFLATE stream (RFC 1951), as JOSE calls it "DEF".
std::vector<std::byte> deflated(std::string_view text);
/// None when it is no such stream from its first byte to its last, or would be longer than `bytes_max`.
std::optional<std::string> inflated(std::span<const std::byte> bytes, std::size_t bytes_max);

} // namespace foothold::credential
