#include "sync/server/record_reader.hpp"

namespace foothold::server {

namespace {

Result<void> put_all(domain::Records& records, const Result<std::vector<EncodedRecord>>& encoded) {
    if (!encoded) return encoded.error();
    for (const EncodedRecord& content : *encoded) {
        auto record = protocol::decode_record(content.kind, content.body);
        if (!record) return record.error();
        records.put(std::move(*record));
    }
    return {};
}

/// Page by page, so that only what is wanted has to be held.
Result<void> add_wanted(StorageTransaction& transaction, const Scope& scope, const IsWanted& is_wanted,
                        domain::Records& records) {
    constexpr std::size_t page_bytes = 64 << 10;
    std::uint64_t reached = 0;
    for (bool has_more = true; has_more;) {
        const auto page = transaction.feed_after(scope, reached, page_bytes);
        if (!page) return page.error();
        for (const FeedEntry& entry : page->entries) {
            reached = entry.sequence;
            if (entry.is_removed) continue;
            auto record = protocol::decode_record(entry.content.kind, entry.content.body);
            if (!record) return record.error();
            if (is_wanted(*record)) records.put(std::move(*record));
        }
        has_more = page->has_more;
    }
    return {};
}

} // namespace

Result<std::optional<domain::Record>> read_record(StorageTransaction& transaction, Id id) {
    const auto content = transaction.find_record(id);
    if (!content) return content.error();
    if (!*content) return std::optional<domain::Record>{};
    auto record = protocol::decode_record((*content)->kind, (*content)->body);
    if (!record) return record.error();
    return std::optional{std::move(*record)};
}

Result<domain::Person> read_person(StorageTransaction& transaction, Id id) {
    auto record = read_record(transaction, id);
    if (!record) return record.error();
    auto* const person = *record ? std::get_if<domain::Person>(&**record) : nullptr;
    if (!person) return Error{"server.person_unknown", domain::to_string(id)};
    return std::move(*person);
}

Result<domain::Records> read_records_in(StorageTransaction& transaction, const Scope& scope) {
    domain::Records records;
    if (auto put = put_all(records, transaction.records_in(scope)); !put) return put.error();
    return records;
}

Result<domain::Records> read_records_held_by(StorageTransaction& transaction, Id person) {
    return read_records_held_by(transaction, person, [](const domain::Record&) { return true; });
}

Result<domain::Records> read_records_held_by(StorageTransaction& transaction, Id person, const IsWanted& is_wanted) {
    const auto scopes = transaction.scopes_held_by(person);
    if (!scopes) return scopes.error();
    domain::Records records;
    for (const Scope& scope : *scopes)
        if (auto added = add_wanted(transaction, scope, is_wanted, records); !added) return added.error();
    return records;
}

Result<std::vector<domain::Record>> read_records_of_kind(StorageTransaction& transaction, std::uint32_t kind) {
    const auto encoded = transaction.records_of_kind(kind);
    if (!encoded) return encoded.error();
    std::vector<domain::Record> records;
    for (const EncodedRecord& content : *encoded) {
        auto record = protocol::decode_record(content.kind, content.body);
        if (!record) return record.error();
        records.push_back(std::move(*record));
    }
    return records;
}

} // namespace foothold::server
