#include "sync/protocol/chunk.hpp"

#include "sync/protocol/column_reader.hpp"
#include "sync/protocol/column_writer.hpp"
#include "sync/protocol/xxh3.hpp"

#include <utility>

namespace foothold::protocol {

namespace {

Id hash_of(const Chunk& chunk) { return xxh3_of({chunk.ids, chunk.mentioned, chunk.content}); }

} // namespace

Chunk pack(std::span<const RecordChange> changes, std::uint64_t through) {
    ColumnWriter writer;
    for (const RecordChange& change : changes)
        change.is_removed ? writer.remove(change.id) : writer.put(change.id, change.kind, change.body);
    Columns columns = std::move(writer).take();
    Chunk chunk{through, std::move(columns.ids), std::move(columns.mentioned), std::move(columns.content), {}};
    chunk.hash = hash_of(chunk);
    return chunk;
}

Result<std::vector<RecordChange>> unpack(const Chunk& chunk, std::uint32_t scope) {
    if (hash_of(chunk) != chunk.hash) return Error{"protocol.malformed", "a damaged chunk"};
    return ColumnReader(chunk.ids, chunk.mentioned, chunk.content).read(scope);
}

} // namespace foothold::protocol
