#include "sync/client/answer_writer.hpp"

#include "sync/client/blob.hpp"
#include "sync/client/cache_queries.hpp"
#include "sync/client/check_answer.hpp"
#include "sync/client/needs_a_look.hpp"
#include "sync/protocol/codec.hpp"
#include "sync/protocol/record_codec.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace foothold::client {

namespace {

/// More than anybody does in the time that a server's backup is old. Counted, since the device's clock may be wrong.
constexpr int sent_max = 500;

/// About how many records an answer has from this part on. A vector that grows moves all that it holds.
std::size_t records_until_end(const protocol::SyncResponse& part) {
    constexpr std::size_t records_max = 1 << 16; // of what is believed
    std::uint64_t bytes = 1;
    for (const protocol::RecordChange& change : part.changes) bytes += change.body.size();
    const auto parts = static_cast<double>(part.bytes_to_come) / static_cast<double>(bytes) + 1.25;
    return static_cast<std::size_t>(std::min<double>(records_max, parts * static_cast<double>(part.changes.size())));
}

} // namespace

Result<Changes> AnswerWriter::write(std::span<const protocol::SyncResponse> parts, WrittenAhead ahead, domain::Instant now) {
    const protocol::SyncResponse& last = parts.back();
    begin_epoch(last.epoch);
    if (is_written_ahead_) tell_written_ahead(ahead);
    if (outcome_) outcome_ = contents_.load();
    make_room(parts);
    for (const protocol::SyncResponse& part : parts) write_part(part);
    if (outcome_) outcome_ = contents_.store();
    for (std::size_t index = 0; index < last.scopes.size(); ++index) compare(last.scopes[index], numbers_[index]);
    drop_orphans();
    if (is_to_be_read_ || (is_written_ahead_ && !loosened_.empty())) tell_everything();
    forget_oldest_sent();
    if (last.purge) forget_who_is_gone();
    run("DELETE FROM staged");
    changes_.status.server_clock_ahead_s = last.server_time - now;
    if (!changes_.has_diverged && !last.forgotten_after) confirm(now);
    if (!outcome_) return outcome_.error();
    return std::move(changes_);
}

Result<WrittenAhead> AnswerWriter::write_ahead(const protocol::SyncResponse& part, WrittenAhead ahead) {
    is_first_answer_ = true;
    if (begin_arrival(part.epoch)) ahead = {.is_all = true};
    changes_.put = std::move(ahead.records);
    changes_.put.reserve(records_until_end(part));
    if (outcome_) outcome_ = contents_.load();
    write_part(part);
    if (outcome_) outcome_ = contents_.store();
    drop_orphans();
    if (!outcome_) return outcome_.error();
    return WrittenAhead{ahead.is_all && loosened_.empty(), std::move(changes_.put)};
}

void AnswerWriter::confirm(domain::Instant now) {
    run("INSERT OR REPLACE INTO meta(name, value) VALUES('confirmed_through', ?)", now.seconds);
    changes_.status.confirmed_through = now;
}

/// What this scope holds now, with what the server says that it holds. A scope that differs is asked for from its beginning.
void AnswerWriter::compare(const protocol::ScopeCursor& cursor, std::int64_t scope) {
    if (!cursor.contents || contents_.of(scope) == *cursor.contents) return;
    run("UPDATE scope SET sequence = 0 WHERE number = ?", scope);
    changes_.has_diverged = true;
}

/// Another epoch is another server's memory: the cursors and what they brought count for nothing. The outbox stays.
void AnswerWriter::begin_epoch(domain::Id epoch) {
    if (id_in_meta("epoch") == epoch) return;
    changes_.is_everything = is_first_answer_ = true;
    is_written_ahead_ = id_in_meta("arriving") == epoch;
    if (!is_written_ahead_) clear_records();
    run("DELETE FROM meta WHERE name IN ('arriving', 'first_things')");
    run("INSERT OR REPLACE INTO meta(name, value) VALUES('epoch', ?)", epoch);
}

/// False: it has begun before.
bool AnswerWriter::begin_arrival(domain::Id epoch) {
    if (id_in_meta("arriving") == epoch) return false;
    clear_records();
    run("INSERT OR REPLACE INTO meta(name, value) VALUES('arriving', ?)", epoch);
    return true;
}

/// At once: in a vector that grows, records lie twice.
void AnswerWriter::make_room(std::span<const protocol::SyncResponse> parts) {
    std::size_t records = 0;
    for (const protocol::SyncResponse& part : parts) records += part.changes.size();
    if (is_to_be_read_)
        query("SELECT count(*) FROM record",
              [&](const sqlite::Statement& row) { records += static_cast<std::size_t>(row.integer(0)); });
    changes_.put.reserve(changes_.put.size() + records);
}

void AnswerWriter::clear_records() {
    for (const char* sql : {"DELETE FROM scope", "DELETE FROM record_scope", "DELETE FROM record"}) run(sql);
}

void AnswerWriter::tell_written_ahead(WrittenAhead& ahead) {
    is_to_be_read_ = !ahead.is_all;
    if (ahead.is_all) changes_.put = std::move(ahead.records);
}

void AnswerWriter::tell_everything() {
    changes_.put.clear();
    if (outcome_)
        outcome_ = read_records(database_, "SELECT kind, body FROM record",
                                [&](auto record) { changes_.put.push_back(std::move(record)); });
}

domain::Id AnswerWriter::id_in_meta(std::string_view name) {
    const auto id = outcome_ ? client::id_in_meta(database_, name) : Result<domain::Id>(domain::Id{});
    if (!id) outcome_ = id.error();
    return id ? *id : domain::Id{};
}

void AnswerWriter::write_part(const protocol::SyncResponse& part) {
    numbers_.clear();
    // Of every part: what is lost in one and held again in a later one begins from nothing.
    if (!part.is_unchanged) drop_lost_scopes(part.scopes);
    for (const protocol::ScopeCursor& cursor : part.scopes) numbers_.push_back(number_of(cursor));
    for (const std::uint32_t scope : part.restarted) restart(numbers_[scope]);
    for (const protocol::RecordChange& change : part.changes) {
        if (!outcome_) return;
        change.is_removed ? take_away(change, numbers_[change.scope]) : put(change, numbers_[change.scope]);
    }
    for (const protocol::ActionVerdict& verdict : part.verdicts) settle(verdict);
    if (part.forgotten_after) send_again_after(*part.forgotten_after);
    if (part.refusals) hear(*part.refusals);
}

std::int64_t AnswerWriter::number_of(const protocol::ScopeCursor& cursor) {
    std::int64_t number = 0;
    query(
        "INSERT INTO scope(kind, id, sequence) VALUES(?, ?, ?)"
        " ON CONFLICT(kind, id) DO UPDATE SET sequence = excluded.sequence RETURNING number",
        [&](const sqlite::Statement& row) { number = row.integer(0); }, static_cast<int>(cursor.scope.kind), cursor.scope.id,
        cursor.sequence);
    return number;
}

void AnswerWriter::restart(std::int64_t scope) {
    query(
        "DELETE FROM record_scope WHERE scope = ? RETURNING record",
        [&](const sqlite::Statement& row) { loosened_.insert(row.id(0)); }, scope);
    contents_.clear(scope);
}

void AnswerWriter::put(const protocol::RecordChange& change, std::int64_t scope) {
    is_first_answer_ ? add(change, scope) : replace(change, scope);
    tell(change);
}

/// Nearly all records of a cache's first answer are new.
void AnswerWriter::add(const protocol::RecordChange& change, std::int64_t scope) {
    run(adding_, "INSERT OR IGNORE INTO record(id, kind, body) VALUES(?, ?, ?)", change.id, change.kind, blob(change.body));
    if (!outcome_) return;
    if (database_.changed_rows() == 0) return replace(change, scope);
    contents_.add(change, scope);
    place(change, scope);
}

void AnswerWriter::place(const protocol::RecordChange& change, std::int64_t scope) {
    run(placing_, "INSERT OR IGNORE INTO record_scope(scope, record) VALUES(?, ?)", scope, change.id);
}

void AnswerWriter::tell(const protocol::RecordChange& change) {
    if (!outcome_) return;
    auto record = read_change(change);
    if (!record)
        outcome_ = record.error();
    else if (*record)
        changes_.put.push_back(std::move(**record));
}

void AnswerWriter::replace(const protocol::RecordChange& change, std::int64_t scope) {
    if (!outcome_) return;
    const auto held = contents_.replace(change, scope);
    if (!held) return void(outcome_ = held.error());
    // What has just left its only scope is still there.
    run("INSERT INTO record(id, kind, body) VALUES(?, ?, ?)"
        " ON CONFLICT(id) DO UPDATE SET kind = excluded.kind, body = excluded.body",
        change.id, change.kind, blob(change.body));
    if (*held != ScopeContents::Held::here) place(change, scope);
}

void AnswerWriter::take_away(const protocol::RecordChange& change, std::int64_t scope) {
    if (outcome_) outcome_ = contents_.take_away(change.id, scope);
    run("DELETE FROM record_scope WHERE scope = ? AND record = ?", scope, change.id);
    loosened_.insert(change.id);
}

void AnswerWriter::drop_lost_scopes(const std::vector<protocol::ScopeCursor>& held) {
    std::vector<std::int64_t> lost;
    query("SELECT number, kind, id FROM scope", [&](const sqlite::Statement& row) {
        const domain::Scope scope{static_cast<domain::ScopeKind>(row.integer(1)), row.id(2)};
        const bool is_held = std::any_of(held.begin(), held.end(), [&](const auto& cursor) { return cursor.scope == scope; });
        if (!is_held) lost.push_back(row.integer(0));
    });
    for (const std::int64_t number : lost) {
        query(
            "DELETE FROM record_scope WHERE scope = ? RETURNING record",
            [&](const sqlite::Statement& row) { loosened_.insert(row.id(0)); }, number);
        run("DELETE FROM scope WHERE number = ?", number);
        contents_.clear(number);
    }
}

void AnswerWriter::drop_orphans() {
    for (const domain::Id id : loosened_) {
        query(
            "DELETE FROM record WHERE id = ? AND NOT EXISTS(SELECT 1 FROM record_scope WHERE record = ?) RETURNING id",
            [&](const sqlite::Statement& row) { changes_.erased.push_back(row.id(0)); }, id, id);
    }
}

/// The action that it deletes, as it was stored; empty when there is none.
std::string AnswerWriter::take_out(std::string_view sql, std::uint64_t n) {
    std::string stored;
    query(
        sql, [&](const sqlite::Statement& row) { stored = characters(row.bytes(0)); }, n);
    return stored;
}

void AnswerWriter::settle(const protocol::ActionVerdict& verdict) {
    const std::string stored = take_out("DELETE FROM outbox WHERE n = ? RETURNING action", verdict.n);
    if (stored.empty()) return;
    auto action = read_action(stored);
    if (!action) return;
    if (!is_taken(verdict.verdict)) return show_refusal(verdict, std::move(*action), stored);
    run("INSERT INTO sent(n, action) VALUES(?, ?)", verdict.n, blob(stored));
    changes_.actions.push_back({std::move(*action), ActionState::sent, verdict.verdict, verdict.reason, verdict.ask, {}});
}

void AnswerWriter::show_refusal(const protocol::ActionVerdict& verdict, domain::Action action, std::string_view stored) {
    if (outcome_) outcome_ = keep_for_a_look(database_, verdict, action.id, stored);
    changes_.actions.push_back({std::move(action), ActionState::needs_a_look, verdict.verdict, verdict.reason, verdict.ask, {}});
}

/// What we know as taken a server that was put back may have refused. Everything else among these was heard of before.
void AnswerWriter::hear(const protocol::Refusals& refusals) {
    for (const protocol::ActionVerdict& verdict : refusals.verdicts) {
        const std::string stored = take_out("DELETE FROM sent WHERE n = ? RETURNING action", verdict.n);
        if (stored.empty()) continue;
        if (auto action = read_action(stored)) show_refusal(verdict, std::move(*action), stored);
    }
    run("INSERT OR REPLACE INTO meta(name, value) VALUES('refusals', ?)", refusals.id);
}

/// A server that was put back from a backup has lost what it had acknowledged: with this it gets it again, in the old order.
void AnswerWriter::send_again_after(std::uint64_t n) {
    std::vector<std::string> lost;
    query(
        "SELECT action FROM sent WHERE n > ? ORDER BY n",
        [&](const sqlite::Statement& row) { lost.emplace_back(characters(row.bytes(0))); }, n);
    for (const std::string& stored : lost)
        if (auto action = read_action(stored))
            changes_.actions.push_back({std::move(*action), ActionState::kept, {}, {}, {}, {}});
    run("INSERT INTO outbox(n, action) SELECT n, action FROM sent WHERE n > ?", n);
    run("DELETE FROM sent WHERE n > ?", n);
}

void AnswerWriter::forget_oldest_sent() {
    run("DELETE FROM sent WHERE n <= (SELECT n FROM sent ORDER BY n DESC LIMIT 1 OFFSET ?)", sent_max);
}

/// Beside the records: letters that are no longer there, and the names of those whom one could have asked.
void AnswerWriter::forget_who_is_gone() {
    std::map<std::int64_t, std::string> sent;
    query("SELECT n, action FROM sent",
          [&](const sqlite::Statement& row) { sent.emplace(row.integer(0), characters(row.bytes(1))); });
    for (const auto& [n, stored] : sent) {
        const auto action = read_action(stored);
        const auto* letter = action ? std::get_if<domain::SendMessage>(&action->intent) : nullptr;
        if (letter && !is_held(letter->message)) run("DELETE FROM sent WHERE n = ?", n);
    }
    std::map<std::int64_t, std::string> asked;
    query("SELECT n, ask FROM needs_a_look WHERE ask <> ''",
          [&](const sqlite::Statement& row) { asked.emplace(row.integer(0), row.text(1)); });
    if (asked.empty()) return;
    const std::set<std::string> names = names_of_contacts();
    for (const auto& [n, ask] : asked)
        if (!names.contains(ask)) run("UPDATE needs_a_look SET ask = '' WHERE n = ?", n);
}

bool AnswerWriter::is_held(domain::Id record) {
    bool is_held = false;
    query(
        "SELECT 1 FROM record WHERE id = ?", [&](const sqlite::Statement&) { is_held = true; }, record);
    return is_held;
}

std::set<std::string> AnswerWriter::names_of_contacts() {
    std::set<std::string> names;
    const auto kind = static_cast<std::uint32_t>(domain::Record{domain::Contact{}}.index());
    query(
        "SELECT body FROM record WHERE kind = ?",
        [&](const sqlite::Statement& row) {
            const auto record = protocol::decode_record(kind, characters(row.bytes(0)));
            if (record) names.insert(std::get<domain::Contact>(*record).name);
        },
        kind);
    return names;
}

std::optional<domain::Action> AnswerWriter::read_action(std::string_view stored) {
    if (!outcome_) return std::nullopt;
    auto action = protocol::decode<domain::Action>(stored);
    if (action) return std::move(*action);
    outcome_ = Error{"cache.damaged", action.error().detail};
    return std::nullopt;
}

} // namespace foothold::client
