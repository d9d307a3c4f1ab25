#pragma once

#include <array>

namespace foothold::server {

/// Step n leads from user_version n to n + 1. Frozen once released: append, never edit.
inline constexpr std::array<const char*, 9> sqlite_schema = {R"sql(
CREATE TABLE server(epoch BLOB NOT NULL, sequence INTEGER NOT NULL, projected_day INTEGER NOT NULL);

CREATE TABLE record(id BLOB PRIMARY KEY, kind INTEGER NOT NULL, body BLOB NOT NULL) WITHOUT ROWID;
CREATE INDEX record_by_kind ON record(kind);

-- Repeats the body, so that what is new in a scope is read in one stretch. A tombstone has neither kind nor body.
CREATE TABLE feed(
    scope BLOB NOT NULL, sequence INTEGER NOT NULL, record BLOB NOT NULL, kind INTEGER, body BLOB,
    PRIMARY KEY(scope, sequence)) WITHOUT ROWID;
CREATE UNIQUE INDEX feed_by_record ON feed(record, scope);

CREATE TABLE held(source BLOB NOT NULL, person BLOB NOT NULL, scope BLOB NOT NULL, PRIMARY KEY(source, person, scope)) WITHOUT ROWID;
CREATE INDEX held_by_person ON held(person, scope);
CREATE INDEX held_by_scope ON held(scope, person);

CREATE TABLE device(
    id BLOB PRIMARY KEY, person BLOB NOT NULL, name TEXT NOT NULL, token_hash BLOB NOT NULL UNIQUE,
    enrolled INTEGER NOT NULL) WITHOUT ROWID;

CREATE TABLE action(
    device BLOB NOT NULL REFERENCES device, n INTEGER NOT NULL, id BLOB NOT NULL, digest BLOB NOT NULL,
    verdict INTEGER NOT NULL, reason INTEGER NOT NULL, ask TEXT NOT NULL, PRIMARY KEY(device, n)) WITHOUT ROWID;
CREATE INDEX action_by_id ON action(id);

CREATE TABLE invitation(
    locator TEXT PRIMARY KEY, code_hash BLOB NOT NULL, person BLOB NOT NULL, expires INTEGER NOT NULL,
    wrong_tries INTEGER NOT NULL, is_used INTEGER NOT NULL) WITHOUT ROWID;
)sql",
                                                             R"sql(
-- The feed's latest sequence and what its records sum up to, kept with every change.
CREATE TABLE scope(scope BLOB PRIMARY KEY, sequence INTEGER NOT NULL, count INTEGER NOT NULL, sum BLOB NOT NULL) WITHOUT ROWID;
)sql",
                                                             R"sql(
-- What was taken out and decided is kept for a time: by the latest sequence at the beginning of each day, and by the day.
CREATE TABLE day(day INTEGER PRIMARY KEY, sequence INTEGER NOT NULL);
CREATE INDEX tombstone ON feed(sequence) WHERE kind IS NULL;
ALTER TABLE scope ADD COLUMN pruned INTEGER NOT NULL DEFAULT 0;
ALTER TABLE device ADD COLUMN settled_through INTEGER NOT NULL DEFAULT 0;
ALTER TABLE action ADD COLUMN day INTEGER NOT NULL DEFAULT 0;
UPDATE action SET day = (SELECT projected_day FROM server);
CREATE INDEX action_by_day ON action(day);
-- So that a copy of a tablet that comes years later still changes nothing twice: eight bytes of the digest say which.
CREATE TABLE old_action(digest BLOB PRIMARY KEY, verdict INTEGER NOT NULL, reason INTEGER NOT NULL) WITHOUT ROWID;
)sql",
                                                             R"sql(
-- What has to go from a person's devices, until each of them has confirmed it. Numbers are never used again.
CREATE TABLE purge(
    number INTEGER PRIMARY KEY AUTOINCREMENT, id BLOB NOT NULL UNIQUE, person BLOB NOT NULL, at INTEGER NOT NULL,
    reason INTEGER NOT NULL);
CREATE INDEX purge_by_person ON purge(person, number);
ALTER TABLE device ADD COLUMN purged_through INTEGER NOT NULL DEFAULT 0;
CREATE INDEX device_by_person ON device(person);

CREATE TABLE erased(person BLOB PRIMARY KEY, at INTEGER NOT NULL, is_scrubbed INTEGER NOT NULL) WITHOUT ROWID;
)sql",
                                                             R"sql(
-- Files that records refer to, once each, in parts, so that a stretch is read without the rest.
CREATE TABLE blob(hash BLOB PRIMARY KEY, media_type INTEGER NOT NULL, bytes INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE blob_part(hash BLOB NOT NULL, start INTEGER NOT NULL, body BLOB NOT NULL, PRIMARY KEY(hash, start));
CREATE TABLE blob_use(record BLOB NOT NULL, hash BLOB NOT NULL, PRIMARY KEY(record, hash)) WITHOUT ROWID;
CREATE INDEX blob_use_by_hash ON blob_use(hash, record);
)sql",
                                                             R"sql(
-- The body that the record had in this scope before, for a time, and the sequence since which it had it there.
ALTER TABLE feed ADD COLUMN former BLOB;
ALTER TABLE feed ADD COLUMN former_since INTEGER;
CREATE INDEX former ON feed(sequence) WHERE former IS NOT NULL;
)sql",
                                                             R"sql(
-- The feed without what its records say: how much that is, and when it is needed first (sqlite_outline.cpp fills it in).
ALTER TABLE server ADD COLUMN outline INTEGER NOT NULL DEFAULT 0;
ALTER TABLE feed ADD COLUMN bytes INTEGER;
ALTER TABLE feed ADD COLUMN needed_at INTEGER;
CREATE INDEX outline ON feed(scope, sequence, bytes, needed_at);
)sql",
                                                             R"sql(
-- How far decided actions have been pruned. Where some were before, anything that the device has may have been.
ALTER TABLE device ADD COLUMN pruned_through INTEGER NOT NULL DEFAULT 0;
UPDATE device SET pruned_through = settled_through WHERE EXISTS(SELECT 1 FROM old_action);
)sql",
                                                             R"sql(
-- Few are, and each sync asks which: verdicts from domain::Verdict::rejected on.
CREATE INDEX refused_action ON action(device, n) WHERE verdict > 1;
)sql"};

} // namespace foothold::server
