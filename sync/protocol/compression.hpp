#pragma once

#include "domain/result.hpp"
#include "sync/protocol/messages.hpp"

#include <string_view>

namespace foothold::protocol {

/// Worth the trouble: bodies above compression_worth_bytes travel with "Content-Encoding: zstd".
inline bool is_worth_compressing(std::string_view bytes) { return bytes.size() > compression_worth_bytes; }

/// One zstd frame with its content size and a checksum.
Bytes compress(std::string_view bytes);

/// One zstd frame and nothing behind it. Counts while it streams: Error "protocol.too_large" above message_bytes_max or
/// compression_ratio_max, "protocol.malformed" for anything else that is not to be trusted.
Result<Bytes> decompress(std::string_view frame);

} // namespace foothold::protocol
