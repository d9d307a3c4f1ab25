#include "sync/client/first_things.hpp"

#include "sync/protocol/chunk.hpp"
#include "sync/protocol/codec.hpp"
#include "sync/protocol/record_codec.hpp"

namespace foothold::client {

Result<std::vector<domain::Record>> read_first_things(std::string_view bytes) {
    const auto chunk = protocol::decode<protocol::Chunk>(bytes);
    if (!chunk) return chunk.error();
    const auto changes = protocol::unpack(*chunk, 0);
    if (!changes) return changes.error();
    std::vector<domain::Record> records;
    for (const protocol::RecordChange& change : *changes) {
        auto record = protocol::decode_record(change.kind, change.body);
        if (record && domain::id_of(*record) == change.id)
            records.push_back(std::move(*record));
        else if (record || record.error().code != "protocol.unknown_kind")
            return Error{"protocol.malformed", "first things that are none"};
    }
    return records;
}

} // namespace foothold::client
