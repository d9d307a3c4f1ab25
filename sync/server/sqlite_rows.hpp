#pragma once

#include "sync/protocol/record_codec.hpp"
#include "sync/server/digest.hpp"
#include "sync/sqlite/database.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// What the files of SqliteTransaction share: bytes of a row as what they mean, and rows as what somebody makes of them.
namespace foothold::server {

inline sqlite::Bytes as_blob(const std::string& bytes) { return std::as_bytes(std::span{bytes}); }

inline std::string as_string(sqlite::Bytes blob) { return {reinterpret_cast<const char*>(blob.data()), blob.size()}; }

inline Digest as_digest(sqlite::Bytes blob) {
    Digest digest{};
    if (blob.size() == digest.size()) std::ranges::copy(blob, digest.begin());
    return digest;
}

/// A kind, and a body in the column behind it.
inline protocol::EncodedRecord record_at(const sqlite::Statement& row, int column) {
    return {static_cast<std::uint32_t>(row.integer(column)), as_string(row.bytes(column + 1))};
}

/// What `read` makes of the one row, or none.
template <class T, class Read, class... Values>
Result<std::optional<T>> find_one(sqlite::Database& database, std::string_view sql, Read read, const Values&... values) {
    std::optional<T> found;
    auto ran = database.query(
        sql, [&](const sqlite::Statement& row) { found = read(row); }, values...);
    if (!ran) return ran.error();
    return found;
}

template <class T, class Read, class... Values>
Result<std::vector<T>> find_all(sqlite::Database& database, std::string_view sql, Read read, const Values&... values) {
    std::vector<T> found;
    auto ran = database.query(
        sql, [&](const sqlite::Statement& row) { found.push_back(read(row)); }, values...);
    if (!ran) return ran.error();
    return found;
}

} // namespace foothold::server
