#include "sync/server/sqlite_transaction.hpp"

#include "sync/server/sqlite_outline.hpp"
#include "sync/server/sqlite_rows.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

namespace foothold::server {

std::array<std::byte, 17> SqliteTransaction::key_of(const Scope& scope) {
    std::array<std::byte, 17> key;
    key[0] = static_cast<std::byte>(scope.kind);
    for (std::size_t place = 0; place < 8; ++place) {
        key[1 + place] = static_cast<std::byte>(scope.id.high >> (56 - 8 * place));
        key[9 + place] = static_cast<std::byte>(scope.id.low >> (56 - 8 * place));
    }
    return key;
}

Scope SqliteTransaction::scope_of_key(sqlite::Bytes key) {
    if (key.size() != 17) return {};
    Scope scope{static_cast<domain::ScopeKind>(key[0]), {}};
    for (const std::byte part : key.subspan(1, 8)) scope.id.high = scope.id.high << 8 | std::to_integer<std::uint64_t>(part);
    for (const std::byte part : key.subspan(9, 8)) scope.id.low = scope.id.low << 8 | std::to_integer<std::uint64_t>(part);
    return scope;
}

Result<std::unique_ptr<StorageTransaction>> SqliteTransaction::begin(sqlite::Database& database, Access access) {
    if (auto begun = database.execute(access == Access::write ? "BEGIN IMMEDIATE" : "BEGIN"); !begun) return begun.error();
    std::unique_ptr<SqliteTransaction> transaction{new SqliteTransaction(database)};
    const auto sequence = database.integer(0, "SELECT sequence FROM server");
    if (!sequence) return sequence.error();
    transaction->sequence_ = transaction->stored_sequence_ = static_cast<std::uint64_t>(*sequence);
    return std::unique_ptr<StorageTransaction>{std::move(transaction)};
}

SqliteTransaction::~SqliteTransaction() {
    if (is_open_) database_->roll_back();
}

Result<void> SqliteTransaction::commit() {
    keep_changed();
    if (auto stored = store_scopes(); !stored) return stored;
    if (may_have_unused_blobs_)
        if (auto dropped = drop_unused_blobs(); !dropped) return dropped;
    if (sequence_ != stored_sequence_)
        if (auto stored = database_->run("UPDATE server SET sequence = ?", sequence_); !stored) return stored;
    auto committed = database_->execute("COMMIT");
    is_open_ = !committed.has_value();
    return committed;
}

Result<void> SqliteTransaction::begin_part() {
    keep_changed();
    sequence_before_part_ = sequence_;
    return database_->run("SAVEPOINT part");
}

Result<void> SqliteTransaction::keep_part() { return database_->run("RELEASE part"); }

/// Fails when SQLite has rolled everything back by itself, as it may when the disk does not do its part.
Result<void> SqliteTransaction::undo_part() {
    changed_in_part_.clear();
    loosened_.clear();
    sequence_ = sequence_before_part_;
    if (auto undone = database_->run("ROLLBACK TO part"); !undone) return undone;
    return database_->run("RELEASE part");
}

void SqliteTransaction::keep_changed() {
    for (const auto& [scope, state] : std::exchange(changed_in_part_, {})) changed_[scope] = state;
}

Result<Id> SqliteTransaction::epoch() {
    const auto epoch = find_one<Id>(*database_, "SELECT epoch FROM server", [](const auto& row) { return row.id(0); });
    if (!epoch) return epoch.error();
    return epoch->value_or(Id{});
}

Result<std::optional<EncodedRecord>> SqliteTransaction::find_record(Id id) {
    return find_one<EncodedRecord>(
        *database_, "SELECT kind, body FROM record WHERE id = ?", [](const auto& row) { return record_at(row, 0); }, id);
}

Result<std::vector<Scope>> SqliteTransaction::scopes_containing(Id record) {
    return find_all<Scope>(
        *database_, "SELECT scope FROM feed WHERE record = ? AND kind IS NOT NULL",
        [](const auto& row) { return scope_of_key(row.bytes(0)); }, record);
}

Result<std::vector<SqliteTransaction::Entry>> SqliteTransaction::entries_of(Id record) {
    return find_all<Entry>(
        *database_, "SELECT scope, sequence, kind, body FROM feed WHERE record = ? AND kind IS NOT NULL",
        [](const auto& row) {
            return Entry{scope_of_key(row.bytes(0)), static_cast<std::uint64_t>(row.integer(1)), record_at(row, 2)};
        },
        record);
}

Result<void> SqliteTransaction::write_record(Id id, const EncodedRecord& content, std::span<const Scope> scopes) {
    const auto entries = entries_of(id);
    if (!entries) return entries.error();
    if (auto left = take_out(id, *entries, scopes); !left) return left;
    auto written = database_->run("REPLACE INTO record(id, kind, body) VALUES(?, ?, ?)", id, content.kind, as_blob(content.body));
    for (const Scope& scope : scopes) {
        if (!written) return written;
        const auto former = std::ranges::find(*entries, scope, &Entry::scope);
        written = put_in(id, content, scope, former == entries->end() ? nullptr : &*former);
    }
    return written;
}

Result<void> SqliteTransaction::put_in(Id record, const EncodedRecord& content, const Scope& scope, const Entry* former) {
    const auto state = changing(scope);
    if (!state) return state.error();
    (*state)->sequence = ++sequence_;
    (*state)->contents.add(record, content.kind, content.body);
    if (former && former->content.kind != content.kind) former = nullptr;
    const auto body = former ? std::optional(as_blob(former->content.body)) : std::nullopt;
    const std::uint64_t since = former ? former->sequence : 0;
    return database_->run("REPLACE INTO feed(scope, sequence, record, kind, body, former, former_since, bytes, needed_at)"
                          " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)",
                          sqlite::Bytes(key_of(scope)), sequence_, record, content.kind, as_blob(content.body), body, since,
                          content.body.size(), needed_at(content));
}

Result<void> SqliteTransaction::remove_record(Id id) {
    const auto entries = entries_of(id);
    if (!entries) return entries.error();
    if (auto left = take_out(id, *entries, {}); !left) return left;
    if (auto unused = replace_uses(id, {}); !unused) return unused;
    return database_->run("DELETE FROM record WHERE id = ?", id);
}

Result<void> SqliteTransaction::take_out(Id record, const std::vector<Entry>& entries, std::span<const Scope> kept) {
    for (const Entry& entry : entries) {
        const auto state = changing(entry.scope);
        if (!state) return state.error();
        (*state)->contents.remove(record, entry.content.kind, entry.content.body);
        if (std::ranges::find(kept, entry.scope) != kept.end()) continue;
        (*state)->sequence = ++sequence_;
        if (auto added = add_tombstone(record, entry.scope); !added) return added;
    }
    return {};
}

Result<void> SqliteTransaction::add_tombstone(Id record, const Scope& scope) {
    return database_->run("REPLACE INTO feed(scope, sequence, record) VALUES(?, ?, ?)", sqlite::Bytes(key_of(scope)), sequence_,
                          record);
}

Result<ScopeState> SqliteTransaction::state_of(const Scope& scope) {
    if (const auto changed = changed_in_part_.find(scope); changed != changed_in_part_.end()) return changed->second;
    if (const auto changed = changed_.find(scope); changed != changed_.end()) return changed->second;
    const auto stored = find_one<ScopeState>(
        *database_, "SELECT sequence, sum, count, pruned FROM scope WHERE scope = ?",
        [](const auto& row) {
            return ScopeState{static_cast<std::uint64_t>(row.integer(0)),
                              {row.id(1), static_cast<std::uint64_t>(row.integer(2))},
                              static_cast<std::uint64_t>(row.integer(3))};
        },
        sqlite::Bytes(key_of(scope)));
    if (!stored) return stored.error();
    return stored->value_or(ScopeState{});
}

Result<std::vector<std::pair<Scope, std::uint64_t>>> SqliteTransaction::scopes_moved_after(std::uint64_t sequence) {
    return find_all<std::pair<Scope, std::uint64_t>>(
        *database_, "SELECT scope, sequence FROM scope WHERE sequence > ?",
        [](const auto& row) {
            return std::pair{scope_of_key(row.bytes(0)), static_cast<std::uint64_t>(row.integer(1))};
        },
        sequence);
}

Result<ScopeState*> SqliteTransaction::changing(const Scope& scope) {
    const auto state = state_of(scope);
    if (!state) return state.error();
    return &changed_in_part_.try_emplace(scope, *state).first->second;
}

Result<void> SqliteTransaction::store_scopes() {
    for (const auto& [scope, state] : changed_) {
        auto stored = database_->run("INSERT INTO scope(scope, sequence, count, sum) VALUES(?, ?, ?, ?) ON CONFLICT(scope) DO "
                                     "UPDATE SET sequence = excluded.sequence, count = excluded.count, sum = excluded.sum",
                                     sqlite::Bytes(key_of(scope)), state.sequence, state.contents.count, state.contents.sum);
        if (!stored) return stored;
    }
    return {};
}

Result<void> SqliteTransaction::sum_up_scopes() {
    return database_->query("SELECT scope, sequence, record, kind, body FROM feed ORDER BY scope, sequence",
                            [&](const auto& row) {
                                ScopeState& state = changed_in_part_[scope_of_key(row.bytes(0))];
                                state.sequence = static_cast<std::uint64_t>(row.integer(1));
                                if (row.is_null(3)) return;
                                const EncodedRecord content = record_at(row, 3);
                                state.contents.add(row.id(2), content.kind, content.body);
                            });
}

Result<std::vector<EncodedRecord>> SqliteTransaction::records_in(const Scope& scope) {
    return find_all<EncodedRecord>(
        *database_, "SELECT kind, body FROM feed WHERE scope = ? AND kind IS NOT NULL",
        [](const auto& row) { return record_at(row, 0); }, sqlite::Bytes(key_of(scope)));
}

Result<std::vector<EncodedRecord>> SqliteTransaction::records_of_kind(std::uint32_t kind) {
    return find_all<EncodedRecord>(
        *database_, "SELECT kind, body FROM record WHERE kind = ?", [](const auto& row) { return record_at(row, 0); }, kind);
}

Result<FeedPage> SqliteTransaction::feed_after(const Scope& scope, std::uint64_t since, std::size_t bytes) {
    auto rows = database_->prepare("SELECT sequence, record, kind, body FROM feed WHERE scope = ?1 AND sequence > ?2 "
                                   "AND (?2 > 0 OR kind IS NOT NULL) ORDER BY sequence");
    if (!rows) return rows.error();
    rows->bind(sqlite::Bytes(key_of(scope)), since);
    constexpr std::size_t entry_bytes = 24;
    FeedPage page;
    for (std::size_t used = 0;;) {
        const auto has_row = rows->next();
        if (!has_row) return has_row.error();
        if (!*has_row) return page;
        page.has_more = used >= bytes;
        if (page.has_more) return page;
        page.entries.push_back(
            {static_cast<std::uint64_t>(rows->integer(0)), rows->id(1), rows->is_null(2), record_at(*rows, 2)});
        used += entry_bytes + page.entries.back().content.body.size();
    }
}

Result<std::vector<protocol::HeldRecord>> SqliteTransaction::formers_in(const Scope& scope, const FeedStretch& stretch,
                                                                        std::uint64_t held) {
    return find_all<protocol::HeldRecord>(
        *database_,
        "SELECT record, kind, former FROM feed WHERE scope = ? AND sequence > ? AND sequence <= ?"
        " AND former IS NOT NULL AND former_since <= ? ORDER BY sequence",
        [](const auto& row) {
            return protocol::HeldRecord{row.id(0), record_at(row, 1)};
        },
        sqlite::Bytes(key_of(scope)), stretch.after, stretch.through, held);
}

Result<bool> SqliteTransaction::has_twin(const protocol::HeldRecord& record) {
    const protocol::IdRange alike = protocol::range_told_by(record.id);
    const auto twin = find_one<bool>(
        *database_, "SELECT EXISTS(SELECT 1 FROM record WHERE id BETWEEN ? AND ? AND id <> ?)",
        [](const auto& row) { return row.integer(0) != 0; }, alike.first, alike.last, record.id);
    if (!twin) return twin.error();
    return twin->value_or(false);
}

Result<void> SqliteTransaction::replace_grants(Id record, std::span<const domain::Grant> grants) {
    if (auto noted = note_grants_of(record); !noted) return noted;
    auto written = database_->run("DELETE FROM held WHERE source = ?", record);
    for (const domain::Grant& grant : grants) {
        if (!written) return written;
        written = database_->run("INSERT OR IGNORE INTO held(source, person, scope) VALUES(?, ?, ?)", record, grant.person,
                                 sqlite::Bytes(key_of(grant.scope)));
    }
    return written;
}

Result<std::vector<Scope>> SqliteTransaction::scopes_held_by(Id person) {
    return find_all<Scope>(
        *database_, "SELECT DISTINCT scope FROM held WHERE person = ?",
        [](const auto& row) { return scope_of_key(row.bytes(0)); }, person);
}

Result<std::vector<Id>> SqliteTransaction::holders_of(const Scope& scope) {
    return find_all<Id>(
        *database_, "SELECT DISTINCT person FROM held WHERE scope = ?", [](const auto& row) { return row.id(0); },
        sqlite::Bytes(key_of(scope)));
}

Result<std::vector<EncodedRecord>> SqliteTransaction::records_granting(const Scope& scope, std::uint32_t kind) {
    return find_all<EncodedRecord>(
        *database_,
        // The plus keeps SQLite from going through all records of the kind for one person.
        "SELECT kind, body FROM record WHERE id IN"
        " (SELECT source FROM held WHERE person IN (SELECT person FROM held WHERE scope = ?)) AND +kind = ?",
        [](const auto& row) { return record_at(row, 0); }, sqlite::Bytes(key_of(scope)), kind);
}

Result<Date> SqliteTransaction::projected_day() {
    const auto day = database_->integer(0, "SELECT projected_day FROM server");
    if (!day) return day.error();
    return Date{static_cast<std::int32_t>(*day)};
}

Result<void> SqliteTransaction::set_projected_day(Date day) {
    if (auto begun = database_->run("INSERT OR IGNORE INTO day(day, sequence) VALUES(?, ?)", day.days, sequence_); !begun)
        return begun;
    return database_->run("UPDATE server SET projected_day = ?", day.days);
}

Result<std::optional<std::uint64_t>> SqliteTransaction::sequence_before(Date day) {
    return find_one<std::uint64_t>(
        *database_, "SELECT sequence FROM day WHERE day <= ? ORDER BY day DESC LIMIT 1",
        [](const auto& row) { return static_cast<std::uint64_t>(row.integer(0)); }, day.days);
}

Result<void> SqliteTransaction::forget_formers_before(Date day) {
    const auto last = sequence_before(day);
    if (!last) return last.error();
    return database_->run("UPDATE feed SET former = NULL, former_since = NULL WHERE former IS NOT NULL AND sequence <= ?", *last);
}

Result<void> SqliteTransaction::prune_before(Date day) {
    const auto last = sequence_before(day);
    if (!last) return last.error();
    auto pruned = database_->run("UPDATE scope SET pruned = gone.latest FROM (SELECT scope, max(sequence) AS latest FROM feed"
                                 " WHERE kind IS NULL AND sequence <= ? GROUP BY scope) AS gone WHERE gone.scope = scope.scope",
                                 *last);
    if (pruned) pruned = database_->run("DELETE FROM feed WHERE kind IS NULL AND sequence <= ?", *last);
    if (pruned)
        pruned = database_->run(
            "INSERT OR IGNORE INTO old_action(digest, verdict, reason) SELECT substr(digest, 1, 8), verdict, reason"
            " FROM action WHERE day < ? AND n < (SELECT settled_through FROM device WHERE id = device)",
            day.days);
    if (pruned)
        pruned = database_->run("UPDATE device SET pruned_through = gone.latest FROM (SELECT device, max(n) AS latest FROM action"
                                " WHERE day < ? AND n < (SELECT settled_through FROM device WHERE id = device) GROUP BY device)"
                                " AS gone WHERE gone.device = id AND pruned_through < gone.latest",
                                day.days);
    if (pruned)
        pruned = database_->run("DELETE FROM action WHERE day < ? AND n < (SELECT settled_through FROM device WHERE id = device)",
                                day.days);
    if (pruned) pruned = database_->run("DELETE FROM day WHERE day < ?", day.days);
    return pruned;
}

Result<Counts> SqliteTransaction::counts() {
    Counts counts;
    counts.records_by_kind.resize(domain::record_kind_names.size());
    auto counted = database_->query("SELECT kind, count(*) FROM record GROUP BY kind", [&](const sqlite::Statement& row) {
        const auto kind = static_cast<std::size_t>(row.integer(0));
        if (kind < counts.records_by_kind.size()) counts.records_by_kind[kind] = static_cast<std::uint64_t>(row.integer(1));
    });
    if (!counted) return counted.error();
    counted = database_->query("SELECT (SELECT count(DISTINCT scope) FROM feed), (SELECT count(*) FROM device), "
                               "(SELECT count(*) FROM action), (SELECT count(*) FROM blob), "
                               "(SELECT coalesce(sum(bytes), 0) FROM blob)",
                               [&](const sqlite::Statement& row) {
                                   counts.scopes = static_cast<std::uint64_t>(row.integer(0));
                                   counts.devices = static_cast<std::uint64_t>(row.integer(1));
                                   counts.actions = static_cast<std::uint64_t>(row.integer(2));
                                   counts.blobs = static_cast<std::uint64_t>(row.integer(3));
                                   counts.blob_bytes = static_cast<std::uint64_t>(row.integer(4));
                               });
    if (!counted) return counted.error();
    return counts;
}

} // namespace foothold::server
