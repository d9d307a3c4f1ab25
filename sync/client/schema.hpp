#pragma once

#include <array>

namespace foothold::client {

/// The cache's migrations, for sqlite::migrate. Frozen once released.
inline constexpr std::array<const char*, 3> schema{R"(
    CREATE TABLE meta(name TEXT PRIMARY KEY, value) WITHOUT ROWID;
    CREATE TABLE scope(number INTEGER PRIMARY KEY, kind INTEGER NOT NULL, id BLOB NOT NULL, sequence INTEGER NOT NULL, UNIQUE(kind, id));
    CREATE TABLE record(id BLOB PRIMARY KEY, kind INTEGER NOT NULL, body BLOB NOT NULL);
    CREATE TABLE record_scope(scope INTEGER NOT NULL, record BLOB NOT NULL, PRIMARY KEY(scope, record)) WITHOUT ROWID;
    CREATE INDEX record_scope_by_record ON record_scope(record);
    CREATE TABLE outbox(n INTEGER PRIMARY KEY, action BLOB NOT NULL);
    CREATE TABLE needs_a_look(n INTEGER PRIMARY KEY, id BLOB NOT NULL, action BLOB NOT NULL, verdict INTEGER NOT NULL, reason INTEGER NOT NULL, ask TEXT NOT NULL);
    CREATE TABLE staged(position INTEGER PRIMARY KEY, epoch BLOB NOT NULL, body BLOB NOT NULL, is_compressed INTEGER NOT NULL);
)",
                                                   R"(
    ALTER TABLE scope ADD COLUMN count INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE scope ADD COLUMN sum BLOB NOT NULL DEFAULT x'00000000000000000000000000000000';
)",
                                                   R"(
    CREATE TABLE sent(n INTEGER PRIMARY KEY, action BLOB NOT NULL);
)"};

} // namespace foothold::client
