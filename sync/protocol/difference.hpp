#pragma once

#include "domain/result.hpp"
#include "sync/protocol/record_codec.hpp"

#include <functional>
#include <optional>
#include <span>
#include <string_view>

namespace foothold::protocol {

/// What the receiver of a message has of a record that changes in it.
struct HeldRecord {
    Id id;
    EncodedRecord content;
};

/// Ids from one to another, both included.
struct IdRange {
    Id first;
    Id last;

    bool contains(Id id) const { return first <= id && id <= last; }
};

/// Those of which a difference cannot tell this one, since they begin alike.
IdRange range_told_by(Id id);

/// The record that somebody holds whose id is among these; none when they hold none, or several.
using FindHeld = std::function<Result<std::optional<HeldRecord>>(const IdRange& ids)>;

/// The message for somebody who holds these records: by how it differs from them, taken apart
/// in columns. docs/protocol.md, "Differences".
Bytes encode_difference(std::string_view message, std::span<const HeldRecord> held);

/// The message. Error "protocol.other_former" when the receiver holds something else than the sender believed;
/// "protocol.malformed" and "protocol.too_large" as of `decompress`; what `find` fails with.
Result<Bytes> decode_difference(std::string_view difference, const FindHeld& find);
/// The beginning of the message when only the beginning of the difference has come.
Result<Bytes> decode_difference_beginning(std::string_view difference, const FindHeld& find);

} // namespace foothold::protocol
