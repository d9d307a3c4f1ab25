#include "sync/protocol/difference.hpp"

#include "sync/protocol/column_writer.hpp"
#include "sync/protocol/compression.hpp"
#include "sync/protocol/wire_codec.hpp"
#include "sync/protocol/xxh3.hpp"

#include <algorithm>

namespace foothold::protocol {

namespace {

/// The first bytes of a drawn id tell a record from all others that somebody holds. Where they do not, the hash of the prefix
/// says so.
enum class IdWidth : std::uint8_t { whole, beginning };

constexpr int beginning_bytes = 4;
constexpr int rest_bits = 64 - 8 * beginning_bytes;

bool was_drawn(Id id) { return id.high >> 48 != 0; }

IdWidth width_for(std::span<const HeldRecord> held) {
    const bool were_drawn = std::ranges::all_of(held, [](const HeldRecord& each) { return was_drawn(each.id); });
    return were_drawn ? IdWidth::beginning : IdWidth::whole;
}

void write_id(WireOutput& output, Id id, IdWidth width) {
    if (width == IdWidth::whole) return void(output(id));
    for (int byte = 0; byte < beginning_bytes; ++byte) output.write_byte(static_cast<std::uint8_t>(id.high >> (56 - 8 * byte)));
}

IdRange read_ids(WireInput& input, IdWidth width) {
    Id first;
    if (width == IdWidth::whole) {
        input(first);
        return {first, first};
    }
    for (int byte = 0; byte < beginning_bytes; ++byte) first.high = first.high << 8 | input.read_byte();
    first.high <<= rest_bits;
    return range_told_by(first);
}

/// What both ends compress against stands in columns as what is compressed does: so whole columns are the same, not only values.
class Former {
public:
    void add(const HeldRecord& held) { columns_.put(held.id, held.content.kind, held.content.body); }
    /// Nothing can be added behind it.
    Bytes take_bytes() {
        const Columns columns = std::move(columns_).take();
        return columns.ids + columns.mentioned + columns.content;
    }

private:
    ColumnWriter columns_;
};

Result<Bytes> read_former(WireInput& input, const FindHeld& find) {
    Former former;
    std::size_t bytes = 0;
    const IdWidth width = input.read_byte() == 0 ? IdWidth::whole : IdWidth::beginning;
    for (std::size_t left = input.read_count(); left > 0 && !input.failed(); --left) {
        const auto held = find(read_ids(input, width));
        if (!held) return held.error();
        if (*held) former.add(**held);
        bytes += *held ? (*held)->content.body.size() : 0;
        if (bytes > message_bytes_max) input.fail("more than fits into a message");
    }
    Id hash;
    input(hash);
    if (input.failed()) return Error{"protocol.malformed", std::string(input.failure())};
    Bytes prefix = former.take_bytes();
    if (xxh3_of(prefix) != hash) return Error{"protocol.other_former", {}};
    return prefix;
}

Result<Bytes> decode(std::string_view difference, const FindHeld& find,
                     Result<Bytes> (*decompress)(std::string_view frame, std::string_view former)) {
    WireInput input(difference);
    const auto former = read_former(input, find);
    return former ? decompress(input.rest(), *former) : former.error();
}

} // namespace

IdRange range_told_by(Id id) {
    if (!was_drawn(id)) return {id, id};
    constexpr std::uint64_t rest = (std::uint64_t{1} << rest_bits) - 1;
    return {{id.high & ~rest, 0}, {id.high | rest, UINT64_MAX}};
}

Bytes encode_difference(std::string_view message, std::span<const HeldRecord> held) {
    Former former;
    for (const HeldRecord& each : held) former.add(each);
    const Bytes prefix = former.take_bytes();
    const IdWidth width = width_for(held);
    WireOutput output;
    output.write_byte(width == IdWidth::whole ? 0 : 1);
    output.write_varint(held.size());
    for (const HeldRecord& each : held) write_id(output, each.id, width);
    output(xxh3_of(prefix));
    output.write_raw(compress(message, prefix));
    return std::move(output).take();
}

Result<Bytes> decode_difference(std::string_view difference, const FindHeld& find) {
    return decode(difference, find, decompress);
}

Result<Bytes> decode_difference_beginning(std::string_view difference, const FindHeld& find) {
    return decode(difference, find, decompress_beginning);
}

} // namespace foothold::protocol
