#pragma once

#include "domain/record.hpp"
#include "domain/result.hpp"
#include "sync/client/blob.hpp"
#include "sync/protocol/record_codec.hpp"
#include "sync/sqlite/database.hpp"
#include "sync/sqlite/transaction.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

/// What more than one file asks the cache's tables.
namespace foothold::client {

inline Error damaged(std::string detail) { return {"cache.damaged", std::move(detail)}; }

/// One statement whose effect is on disk when it has run.
template <class... Values>
Result<void> run_alone(sqlite::Database& database, std::string_view sql, const Values&... values) {
    auto transaction = sqlite::Transaction::begin(database);
    if (!transaction) return transaction.error();
    if (auto ran = database.run(sql, values...); !ran) return ran;
    return transaction->commit();
}

/// Nil when there is none.
inline Result<domain::Id> id_in_meta(sqlite::Database& database, std::string_view name) {
    domain::Id id;
    auto read = database.query(
        "SELECT value FROM meta WHERE name = ?", [&](const sqlite::Statement& row) { id = row.id(0); }, name);
    if (!read) return read.error();
    return id;
}

/// Gives each record of rows with a kind and a body to `take`; those of kinds that only newer versions know stay where they are.
/// cache.damaged when one is no record.
template <class Take, class... Values>
Result<void> read_records(sqlite::Database& database, std::string_view sql, Take take, const Values&... values) {
    Result<void> decoded;
    const auto read_one = [&](const sqlite::Statement& row) {
        auto record = protocol::decode_record(static_cast<std::uint32_t>(row.integer(0)), characters(row.bytes(1)));
        if (record)
            take(std::move(*record));
        else if (record.error().code != "protocol.unknown_kind")
            decoded = damaged(record.error().detail);
    };
    auto read = database.query(sql, read_one, values...);
    return read ? decoded : read;
}

} // namespace foothold::client
