#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace foothold::server {

/// A stretch of something.
struct ByteRange {
    std::uint64_t start = 0;
    std::uint64_t bytes = 0;

    bool operator==(const ByteRange&) const = default;
};

/// What a Range field (RFC 9110, 14.2) asks of something of this size: one range of bytes that begins within it, cut at its end;
/// all of it without a field. None for whatever else is said.
std::optional<ByteRange> read_range(std::string_view field, std::uint64_t size);

} // namespace foothold::server
