#include "sync/server/first_things.hpp"

#include "domain/first_things.hpp"
#include "sync/protocol/chunk.hpp"
#include "sync/protocol/codec.hpp"
#include "sync/protocol/compression.hpp"
#include "sync/server/record_reader.hpp"

#include <span>

namespace foothold::server {

namespace {

using protocol::RecordChange;

constexpr std::size_t compression_max = 8; ///< of records in columns, texts in several languages; half of that is usual

/// The first of them, up to so many bytes.
Result<std::vector<RecordChange>> changes_of(StorageTransaction& transaction, const std::vector<Id>& ids, std::size_t bytes_max) {
    std::vector<RecordChange> changes;
    std::size_t bytes = 0;
    for (auto id = ids.begin(); id != ids.end() && bytes < bytes_max; ++id) {
        auto record = transaction.find_record(*id);
        if (!record) return record.error();
        if (!*record) continue;
        bytes += (*record)->body.size();
        changes.push_back({0, *id, false, (*record)->kind, std::move((*record)->body)});
    }
    return changes;
}

/// Half of them, until they fit: what comes first is what counts.
protocol::Bytes pack_to_fit(std::span<const RecordChange> changes, std::size_t bytes_max) {
    for (;;) {
        protocol::Bytes chunk = protocol::encode(protocol::pack(changes, 0));
        if (changes.empty() || protocol::compress(chunk).size() <= bytes_max) return chunk;
        changes = changes.first(changes.size() / 2);
    }
}

} // namespace

Result<protocol::Bytes> pack_first_things(StorageTransaction& transaction, Id person, Instant now, std::size_t bytes_max) {
    const auto records = read_needed_records(transaction, person, domain::prepared_span(now));
    if (!records) return records.error();
    const auto ids = domain::first_things(person, *records, now);
    const auto changes = changes_of(transaction, ids, compression_max * bytes_max);
    if (!changes) return changes.error();
    return pack_to_fit(*changes, bytes_max);
}

} // namespace foothold::server
