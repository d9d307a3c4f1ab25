#include "sync/protocol/difference.hpp"

#include "sync/protocol/column_writer.hpp"
#include "sync/protocol/compression.hpp"
#include "sync/protocol/wire_codec.hpp"
#include "sync/protocol/xxh3.hpp"

namespace foothold::protocol {

namespace {

/// What both ends compress against stands in columns as what is compressed does: so whole columns are the same, not only values.
class Former {
public:
    void add(Id record, const EncodedRecord& content) {
        ids_(record);
        columns_.put(record, content.kind, content.body);
    }
    const Bytes& ids() const { return ids_.bytes(); }
    /// Nothing can be added behind it.
    Bytes take_bytes() {
        const Columns columns = std::move(columns_).take();
        return columns.ids + columns.mentioned + columns.content;
    }

private:
    WireOutput ids_;
    ColumnWriter columns_;
};

Result<Bytes> read_former(WireInput& input, const FindHeld& find) {
    Former former;
    std::size_t bytes = 0;
    for (std::size_t left = input.read_count(); left > 0 && !input.failed(); --left) {
        Id record;
        input(record);
        const auto held = find(record);
        if (!held) return held.error();
        if (*held) former.add(record, **held);
        bytes += *held ? (*held)->body.size() : 0;
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

Bytes encode_difference(std::string_view message, std::span<const HeldRecord> held) {
    Former former;
    for (const HeldRecord& each : held) former.add(each.id, each.content);
    const Bytes prefix = former.take_bytes();
    WireOutput output;
    output.write_varint(held.size());
    output.write_raw(former.ids());
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
