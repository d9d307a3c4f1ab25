#pragma once

#include "domain/first_things.hpp"
#include "domain/records.hpp"
#include "sync/server/storage.hpp"

namespace foothold::server {

Result<std::optional<domain::Record>> read_record(StorageTransaction& transaction, Id id);
/// Error "server.person_unknown" when there is nobody with this id.
Result<domain::Person> read_person(StorageTransaction& transaction, Id id);
Result<domain::Records> read_records_in(StorageTransaction& transaction, const Scope& scope);
/// Everything that this person may see.
Result<domain::Records> read_records_held_by(StorageTransaction& transaction, Id person);
/// The part of that which their first things are made of.
Result<domain::Records> read_needed_records(StorageTransaction& transaction, Id person, const domain::PreparedSpan& span);
Result<std::vector<domain::Record>> read_records_of_kind(StorageTransaction& transaction, std::uint32_t kind);

template <class Entity>
Result<std::vector<Entity>> read_records_of(StorageTransaction& transaction) {
    auto records = read_records_of_kind(transaction, static_cast<std::uint32_t>(domain::Record{Entity{}}.index()));
    if (!records) return records.error();
    std::vector<Entity> entities;
    for (domain::Record& record : *records) entities.push_back(std::get<Entity>(std::move(record)));
    return entities;
}

} // namespace foothold::server
