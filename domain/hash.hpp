#pragma once

#include <algorithm>
#include <array>
#include <compare>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace foothold::domain {

/// BLAKE2b-256 of some bytes: their name, wherever they lie.
struct Hash {
    std::array<std::byte, 32> bytes{};

    bool is_nil() const {
        return std::ranges::all_of(bytes, [](std::byte byte) { return byte == std::byte{}; });
    }
    auto operator<=>(const Hash&) const = default;
};

/// 64 lower-case hexadecimal digits.
std::string to_string(const Hash& hash);
std::optional<Hash> parse_hash(std::string_view text);

} // namespace foothold::domain
