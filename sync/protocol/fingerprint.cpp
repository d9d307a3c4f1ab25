#include "sync/protocol/fingerprint.hpp"

#include "sync/protocol/wire_output.hpp"
#include "sync/protocol/xxh3.hpp"

namespace foothold::protocol {

namespace {

/// Of the id, the kind as eight bytes, and the body.
domain::Id hash_of(domain::Id record, std::uint32_t kind, std::string_view body) {
    WireOutput output;
    output.write_big_endian(record.high);
    output.write_big_endian(record.low);
    output.write_big_endian(kind);
    output.write_raw(body);
    return xxh3_of(output.bytes());
}

domain::Id plus(domain::Id left, domain::Id right) {
    const std::uint64_t low = left.low + right.low;
    return {left.high + right.high + (low < left.low ? 1 : 0), low};
}

domain::Id minus(domain::Id left, domain::Id right) {
    return {left.high - right.high - (left.low < right.low ? 1 : 0), left.low - right.low};
}

} // namespace

void Fingerprint::add(domain::Id record, std::uint32_t kind, std::string_view body) {
    sum = plus(sum, hash_of(record, kind, body));
    ++count;
}

void Fingerprint::remove(domain::Id record, std::uint32_t kind, std::string_view body) {
    sum = minus(sum, hash_of(record, kind, body));
    --count;
}

} // namespace foothold::protocol
