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

/// What `read` finds in each scope that this person holds.
template <class Read>
Result<domain::Records> collect(StorageTransaction& transaction, Id person, Read read) {
    const auto scopes = transaction.scopes_held_by(person);
    if (!scopes) return scopes.error();
    domain::Records records;
    for (const Scope& scope : *scopes)
        if (auto put = put_all(records, read(scope)); !put) return put.error();
    return records;
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
    return collect(transaction, person, [&](const Scope& scope) { return transaction.records_in(scope); });
}

Result<domain::Records> read_needed_records(StorageTransaction& transaction, Id person, const domain::PreparedSpan& span) {
    return collect(transaction, person, [&](const Scope& scope) { return transaction.needed_in(scope, span); });
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
