#pragma once

#include "domain/record.hpp"
#include "domain/result.hpp"
#include "sync/protocol/messages.hpp"

#include <cstdint>
#include <string_view>

namespace foothold::protocol {

/// A record as it travels and as both ends store it: keep the body as it came, so that fields of a newer writer survive.
struct EncodedRecord {
    std::uint32_t kind = 0; ///< index of domain::Record
    Bytes body;

    bool operator==(const EncodedRecord&) const = default;
};

EncodedRecord encode_record(const domain::Record& record);

/// Error "protocol.unknown_kind" for a kind that only newer versions know (keep its bytes, skip it), "protocol.malformed" for
/// anything that is no record.
Result<domain::Record> decode_record(std::uint32_t kind, std::string_view body);

} // namespace foothold::protocol
