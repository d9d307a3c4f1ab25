#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace foothold::credential {

/// The URL-safe alphabet without padding, as JOSE has it (RFC 7515).
std::string base64url(std::span<const std::byte> bytes);
/// None for anything that `base64url` would not write: every text stands for other bytes.
std::optional<std::vector<std::byte>> from_base64url(std::string_view text);

} // namespace foothold::credential
