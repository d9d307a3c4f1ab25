#include "sync/server/sqlite_rows.hpp"
#include "sync/server/sqlite_transaction.hpp"

#include <algorithm>

namespace foothold::server {

namespace {

/// Of rows that begin with n, verdict, reason and ask.
protocol::ActionVerdict verdict_at(const sqlite::Statement& row) {
    return {static_cast<std::uint64_t>(row.integer(0)), static_cast<domain::Verdict>(row.integer(1)),
            static_cast<domain::Reason>(row.integer(2)), std::string{row.text(3)}};
}

DecidedAction action_at(const sqlite::Statement& row) { return {row.id(4), as_digest(row.bytes(5)), verdict_at(row)}; }

} // namespace

Result<std::uint64_t> SqliteTransaction::latest_action(Id device, std::uint64_t n_max) {
    const auto latest =
        database_->integer(0, "SELECT coalesce(max(n), 0) FROM action WHERE device = ? AND n <= ?", device, n_max);
    if (!latest) return latest.error();
    return static_cast<std::uint64_t>(*latest);
}

Result<std::optional<DecidedAction>> SqliteTransaction::find_action(Id device, std::uint64_t n) {
    return find_one<DecidedAction>(
        *database_, "SELECT n, verdict, reason, ask, id, digest FROM action WHERE device = ? AND n = ?", action_at, device, n);
}

Result<std::optional<DecidedAction>> SqliteTransaction::find_action(Id action) {
    return find_one<DecidedAction>(*database_, "SELECT n, verdict, reason, ask, id, digest FROM action WHERE id = ?", action_at,
                                   action);
}

Result<void> SqliteTransaction::add_action(Id device, const DecidedAction& action) {
    const auto& verdict = action.verdict;
    return database_->run("INSERT INTO action(device, n, id, digest, verdict, reason, ask, day)"
                          " VALUES(?, ?, ?, ?, ?, ?, ?, (SELECT projected_day FROM server))",
                          device, verdict.n, action.id, sqlite::Bytes(action.digest), static_cast<int>(verdict.verdict),
                          static_cast<int>(verdict.reason), verdict.ask);
}

Result<std::vector<protocol::ActionVerdict>> SqliteTransaction::latest_refusals(Id device, std::size_t count_max) {
    std::vector<protocol::ActionVerdict> refusals;
    auto read = database_->query(
        "SELECT n, verdict, reason, ask FROM action WHERE device = ? AND verdict > 1 ORDER BY n DESC LIMIT ?",
        [&](const auto& row) { refusals.push_back(verdict_at(row)); }, device, count_max);
    if (!read) return read.error();
    std::ranges::reverse(refusals);
    return refusals;
}

Result<void> SqliteTransaction::note_settled(Id device, std::uint64_t n) {
    return database_->run("UPDATE device SET settled_through = ?1 WHERE id = ?2 AND settled_through < ?1", n, device);
}

Result<std::uint64_t> SqliteTransaction::pruned_through(Id device) {
    const auto pruned = database_->integer(0, "SELECT pruned_through FROM device WHERE id = ?", device);
    if (!pruned) return pruned.error();
    return static_cast<std::uint64_t>(*pruned);
}

Result<std::optional<DecidedAction>> SqliteTransaction::find_old_action(const Digest& digest) {
    return find_one<DecidedAction>(
        *database_, "SELECT verdict, reason FROM old_action WHERE digest = substr(?, 1, 8)",
        [&](const auto& row) {
            return DecidedAction{
                {}, digest, {0, static_cast<domain::Verdict>(row.integer(0)), static_cast<domain::Reason>(row.integer(1)), {}}};
        },
        sqlite::Bytes(digest));
}

} // namespace foothold::server
