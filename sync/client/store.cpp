#include "sync/client/store.hpp"

#include "sync/client/answer_writer.hpp"
#include "sync/client/blob.hpp"
#include "sync/client/cache_queries.hpp"
#include "sync/client/check_answer.hpp"
#include "sync/client/enrolment_file.hpp"
#include "sync/client/first_things.hpp"
#include "sync/client/schema.hpp"
#include "sync/client/scope_contents.hpp"
#include "sync/protocol/codec.hpp"
#include "sync/protocol/compression.hpp"
#include "sync/sqlite/migrate.hpp"
#include "sync/sqlite/transaction.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <system_error>
#include <utility>

namespace foothold::client {

namespace {

/// 16 MB, more than a first sync brings: `tidy` moves them into the file when nobody waits.
constexpr int log_pages_max = 4000;

Result<protocol::SyncResponse> decode_part(std::string_view body, bool is_compressed) {
    if (!is_compressed) return protocol::decode<protocol::SyncResponse>(body);
    const auto bytes = protocol::decompress(body);
    if (!bytes) return bytes.error();
    return protocol::decode<protocol::SyncResponse>(*bytes);
}

Result<std::vector<protocol::ScopeCursor>> cursors_in(sqlite::Database& database) {
    std::vector<protocol::ScopeCursor> cursors;
    auto read = database.query("SELECT kind, id, sequence, sum, count FROM scope", [&](const sqlite::Statement& row) {
        const domain::Scope scope{static_cast<domain::ScopeKind>(row.integer(0)), row.id(1)};
        const protocol::Fingerprint contents{row.id(3), static_cast<std::uint64_t>(row.integer(4))};
        cursors.push_back({scope, static_cast<std::uint64_t>(row.integer(2)), contents});
    });
    if (!read) return read.error();
    return cursors;
}

} // namespace

Result<Store> Store::open(const std::filesystem::path& file, const Key& key) {
    auto database =
        sqlite::Database::open(file, {.key = key.bytes(), .keeps_log = true, .shrinks = true, .log_pages_max = log_pages_max});
    if (!database) return database.error();
    if (auto secured = database->execute("PRAGMA secure_delete = ON"); !secured) return secured.error();
    if (auto migrated = sqlite::migrate(*database, schema); !migrated) return migrated.error();
    return Store(file, std::move(*database));
}

Result<Changes> Store::load() {
    Changes changes;
    changes.is_everything = true;
    if (auto loaded = load_records(changes); !loaded) return loaded.error();
    if (auto loaded = load_actions(changes); !loaded) return loaded.error();
    const auto confirmed = database_.integer(0, "SELECT value FROM meta WHERE name = 'confirmed_through'");
    if (!confirmed) return confirmed.error();
    if (*confirmed != 0) changes.status.confirmed_through = domain::Instant{*confirmed};
    changes.status.phase = SyncStatus::Phase::idle;
    return changes;
}

Result<void> Store::load_records(Changes& changes) {
    auto read =
        read_records(database_, "SELECT kind, body FROM record", [&](auto record) { changes.put.push_back(std::move(record)); });
    if (!read) return read;
    const auto arriving = id_in_meta(database_, "arriving");
    if (!arriving) return arriving.error();
    if (!arriving->is_nil()) changes.put.clear();
    const auto first = first_things();
    if (!first || !*first) return first ? Result<void>() : first.error();
    auto records = read_first_things(**first);
    if (!records) return damaged(records.error().detail);
    changes.put = std::move(*records);
    return {};
}

Result<std::optional<std::string>> Store::first_things() {
    std::optional<std::string> bytes;
    auto read = database_.query("SELECT value FROM meta WHERE name = 'first_things'",
                                [&](const sqlite::Statement& row) { bytes = characters(row.bytes(0)); });
    if (!read) return read.error();
    return bytes;
}

Result<void> Store::keep_first_things(std::string_view bytes) {
    return run_alone(database_, "INSERT OR REPLACE INTO meta(name, value) VALUES('first_things', ?)", blob(bytes));
}

Result<domain::Records> Store::lessons() {
    const auto lesson = domain::Record{domain::Lesson{}}.index();
    domain::Records records;
    const auto count = database_.integer(0,
                                         "SELECT EXISTS(SELECT 1 FROM record WHERE kind = ?)"
                                         " AND NOT EXISTS(SELECT 1 FROM meta WHERE name = 'arriving')",
                                         lesson);
    if (!count) return count.error();
    if (*count == 0) return records;
    auto read = read_records(
        database_, "SELECT kind, body FROM record WHERE kind IN (?, ?, ?)", [&](auto record) { records.put(std::move(record)); },
        lesson, domain::Record{domain::Session{}}.index(), domain::Record{domain::Course{}}.index());
    if (!read) return read.error();
    return records;
}

Result<Position> Store::position() {
    auto newest = parts("SELECT body, is_compressed FROM staged ORDER BY position DESC LIMIT 1");
    if (!newest) return newest.error();
    if (!newest->empty()) return Position{newest->back().epoch, std::move(newest->back().scopes), true};
    const auto arriving = id_in_meta(database_, "arriving");
    if (!arriving) return arriving.error();
    auto cursors = cursors_in(database_);
    if (!cursors) return cursors.error();
    if (!arriving->is_nil()) {
        for (protocol::ScopeCursor& cursor : *cursors) cursor.contents.reset();
        return Position{*arriving, std::move(*cursors), true};
    }
    const auto first = first_things();
    if (!first) return first.error();
    const auto settled = database_.integer(0, "SELECT max(n) FROM sent");
    if (!settled) return settled.error();
    const auto epoch = id_in_meta(database_, "epoch");
    if (!epoch) return epoch.error();
    const auto receipt = id_in_meta(database_, "receipt");
    if (!receipt) return receipt.error();
    const auto refusals = id_in_meta(database_, "refusals");
    if (!refusals) return refusals.error();
    Position position{*epoch, std::move(*cursors)};
    position.settled_through = static_cast<std::uint64_t>(*settled);
    position.has_nothing = epoch->is_nil() && !*first;
    if (!receipt->is_nil()) position.purged = *receipt;
    if (!refusals->is_nil()) position.refusals = *refusals;
    return position;
}

Result<std::optional<protocol::HeldRecord>> Store::find_held(const protocol::IdRange& ids) {
    std::optional<protocol::HeldRecord> found;
    int count = 0;
    auto read = database_.query(
        "SELECT id, kind, body FROM record WHERE id BETWEEN ? AND ? LIMIT 2",
        [&](const sqlite::Statement& row) {
            ++count;
            found = {row.id(0), {static_cast<std::uint32_t>(row.integer(1)), std::string(characters(row.bytes(2)))}};
        },
        ids.first, ids.last);
    if (!read) return read.error();
    return count == 1 ? std::move(found) : std::nullopt;
}

Result<void> Store::sum_up_scopes() {
    auto transaction = sqlite::Transaction::begin(database_);
    if (!transaction) return transaction.error();
    ScopeContents contents(database_);
    if (auto summed = contents.sum_up(); !summed) return summed;
    if (auto stored = contents.store(); !stored) return stored;
    return transaction->commit();
}

Result<std::vector<protocol::SyncResponse>> Store::parts(std::string_view sql) {
    std::vector<protocol::SyncResponse> parts;
    Result<void> decoded;
    auto read = database_.query(sql, [&](const sqlite::Statement& row) {
        auto part = decode_part(characters(row.bytes(0)), row.boolean(1));
        if (part)
            parts.push_back(std::move(*part));
        else
            decoded = damaged(part.error().detail);
    });
    if (!read) return read.error();
    if (!decoded) return decoded.error();
    return parts;
}

Result<void> Store::stage(const protocol::SyncResponse& part, std::string_view body, bool is_compressed) {
    WrittenAhead ahead = std::exchange(ahead_, {}); // what is not committed does not count
    auto transaction = sqlite::Transaction::begin(database_);
    if (!transaction) return transaction.error();
    if (auto cleared = database_.run("DELETE FROM staged WHERE epoch <> ?", part.epoch); !cleared) return cleared;
    const auto is_written = write_ahead(part, ahead);
    if (!is_written) return is_written.error();
    if (!*is_written) {
        if (auto checked = check_changes(part); !checked) return checked;
        auto added = database_.run("INSERT INTO staged(epoch, body, is_compressed) VALUES(?, ?, ?)", part.epoch, blob(body),
                                   is_compressed);
        if (!added) return added;
    }
    if (auto committed = transaction->commit(); !committed) return committed;
    ahead_ = std::move(ahead);
    return {};
}

/// In a cache that has had no answer yet a part goes where its records belong: nothing that is shown has to be replaced. False:
/// it has to wait for the others. Verdicts have to, and so has what comes after a part that waits.
Result<bool> Store::write_ahead(const protocol::SyncResponse& part, WrittenAhead& ahead) {
    if (!part.verdicts.empty() || part.forgotten_after) return false;
    const auto has_had_none =
        database_.integer(0, "SELECT NOT EXISTS(SELECT 1 FROM meta WHERE name = 'epoch') AND NOT EXISTS(SELECT 1 FROM staged)");
    if (!has_had_none) return has_had_none.error();
    if (*has_had_none == 0) return false;
    auto written = AnswerWriter(database_).write_ahead(part, std::move(ahead));
    if (!written) return written.error();
    ahead = std::move(*written);
    return true;
}

Result<Changes> Store::apply(protocol::SyncResponse last, domain::Instant now) {
    const auto staged = database_.integer(0, "SELECT count(*) FROM staged");
    if (!staged) return staged.error();
    const auto arriving = id_in_meta(database_, "arriving");
    if (!arriving) return arriving.error();
    const bool is_in_one_part = *staged == 0 && arriving->is_nil();
    if (is_in_one_part && last.is_unchanged && last.verdicts.empty() && !last.forgotten_after && !last.purge && !last.refusals)
        return confirm(now, last.server_time);
    auto transaction = sqlite::Transaction::begin(database_);
    if (!transaction) return transaction.error();
    if (auto cleared = database_.run("DELETE FROM staged WHERE epoch <> ?", last.epoch); !cleared) return cleared.error();
    auto answer = parts("SELECT body, is_compressed FROM staged ORDER BY position");
    if (!answer) return answer.error();
    const bool is_amid_answer = !answer->empty() || (!arriving->is_nil() && *arriving == last.epoch);
    if (last.is_unchanged && is_amid_answer) { // everything had come before the answer was cut
        auto cursors = answer->empty() ? cursors_in(database_) : Result(answer->back().scopes);
        if (!cursors) return cursors.error();
        last.is_unchanged = false;
        last.scopes = std::move(*cursors);
    }
    answer->push_back(std::move(last));
    auto changes = AnswerWriter(database_).write(*answer, std::exchange(ahead_, {}), now);
    if (!changes) return changes;
    if (auto committed = transaction->commit(); !committed) return committed.error();
    return changes;
}

/// Only a moment to show: nothing is lost with it, so it may wait for the next commit to be on disk.
Result<Changes> Store::confirm(domain::Instant now, domain::Instant server_time) {
    if (auto relaxed = database_.relax(); !relaxed) return relaxed.error();
    const auto noted = database_.run("INSERT OR REPLACE INTO meta(name, value) VALUES('confirmed_through', ?)", now.seconds);
    if (auto strict = database_.insist(); !strict) return strict.error();
    if (!noted) return noted.error();
    Changes changes;
    changes.status.confirmed_through = now;
    changes.status.server_clock_ahead_s = server_time - now;
    return changes;
}

/// Where SQLite moves rows from page to page, copies stay in the gaps, whatever secure_delete overwrites. Written anew, the file
/// holds only what is there.
Result<void> Store::purge(domain::Id receipt) {
    if (auto rewritten = database_.execute("VACUUM"); !rewritten) return rewritten;
    if (auto settled = settle(); !settled) return settled;
    return run_alone(database_, "INSERT OR REPLACE INTO meta(name, value) VALUES('receipt', ?)", receipt);
}

Result<void> Store::forget_receipt(domain::Id receipt) {
    if (auto relaxed = database_.relax(); !relaxed) return relaxed;
    const auto forgotten = database_.run("DELETE FROM meta WHERE name = 'receipt' AND value = ?", receipt);
    if (auto strict = database_.insist(); !strict) return strict;
    return forgotten;
}

Result<void> Store::erase() {
    ahead_ = {};
    auto transaction = sqlite::Transaction::begin(database_);
    if (!transaction) return transaction.error();
    for (const char* table : {"record", "record_scope", "scope", "outbox", "needs_a_look", "sent", "staged", "meta"})
        if (auto emptied = database_.run(fmt::format("DELETE FROM {}", table)); !emptied) return emptied;
    if (auto committed = transaction->commit(); !committed) return committed;
    return settle();
}

Result<void> Store::remember(const Enrolment& enrolment) {
    return run_alone(database_, "INSERT OR REPLACE INTO meta(name, value) VALUES('enrolment', ?)",
                     blob(encode_enrolment(enrolment)));
}

Result<std::optional<Enrolment>> Store::enrolment() {
    std::optional<Enrolment> enrolment;
    auto read = database_.query("SELECT value FROM meta WHERE name = 'enrolment'",
                                [&](const sqlite::Statement& row) { enrolment = decode_enrolment(characters(row.bytes(0))); });
    if (!read) return read.error();
    return enrolment;
}

Result<void> Store::settle() { return database_.empty_log(); }

Result<void> Store::tidy() {
    constexpr std::int64_t part = 10;
    const auto learned = learn_to_shrink();
    const auto given_back = database_.give_back_space(part);
    return learned ? given_back : learned;
}

/// One transaction: whatever ends it, the cache is as it was or as it is to be. It takes the file's size in the log, and once
/// more when that goes into the file.
Result<void> Store::learn_to_shrink() {
    constexpr std::uintmax_t copies = 3;
    if (!std::exchange(may_learn_to_shrink_, false)) return {};
    const auto mode = database_.integer(0, "PRAGMA auto_vacuum");
    if (!mode || *mode != 0) return mode ? Result<void>() : mode.error();
    const auto unsent = database_.integer(0, "SELECT EXISTS(SELECT 1 FROM outbox)");
    if (!unsent) return unsent.error();
    std::error_code none;
    const bool has_room =
        std::filesystem::space(file_, none).available / copies > std::filesystem::file_size(file_, none) && !none;
    may_learn_to_shrink_ = *unsent != 0;
    if (*unsent != 0 || !has_room) return {};
    return database_.execute("PRAGMA auto_vacuum = INCREMENTAL; VACUUM");
}

} // namespace foothold::client
