#pragma once

#include "domain/result.hpp"
#include "sync/protocol/messages.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace foothold::protocol {

/// One zstd frame with its content size and a checksum.
Bytes compress(std::string_view bytes);

/// One zstd frame for somebody who has `former` as well, which is like these bytes in many places.
Bytes compress(std::string_view bytes, std::string_view former);

/// How much time fewer bytes are worth. Thorough: four times the time for 6 % fewer bytes of a large body.
enum class Effort : std::uint8_t { usual, thorough };

/// The body to send with "Content-Encoding: zstd"; none when the bytes should travel as they are: they are few, they do not
/// shrink, or they shrink so much that the other end would take them for a bomb.
std::optional<Bytes> compress_for_travel(std::string_view bytes);
/// The same of bytes that lie in parts. A block ends with each large part, so that little is lost when the frame is cut.
std::optional<Bytes> compress_for_travel(std::span<const std::string_view> parts, Effort effort = Effort::usual);

/// One zstd frame and nothing behind it. Counts while it streams: Error "protocol.too_large" above message_bytes_max or
/// compression_ratio_max, "protocol.malformed" for anything else that is not to be trusted.
Result<Bytes> decompress(std::string_view frame);
/// What was compressed against `former`. Any ratio is possible.
Result<Bytes> decompress(std::string_view frame, std::string_view former);
/// The beginning of what a frame holds, of which only the beginning has come.
Result<Bytes> decompress_beginning(std::string_view frame);
Result<Bytes> decompress_beginning(std::string_view frame, std::string_view former);

} // namespace foothold::protocol
