#include "sync/client/scope_contents.hpp"

#include "sync/client/blob.hpp"

namespace foothold::client {

namespace {

std::uint32_t kind_at(const sqlite::Statement& row, int column) { return static_cast<std::uint32_t>(row.integer(column)); }

} // namespace

Result<void> ScopeContents::load() {
    return database_.query("SELECT number, sum, count FROM scope", [&](const sqlite::Statement& row) {
        by_scope_[row.integer(0)] = {row.id(1), static_cast<std::uint64_t>(row.integer(2))};
    });
}

Result<void> ScopeContents::sum_up() {
    by_scope_.clear();
    auto read =
        database_.query("SELECT number FROM scope", [&](const sqlite::Statement& row) { by_scope_[row.integer(0)] = {}; });
    if (!read) return read;
    return database_.query("SELECT scope, id, kind, body FROM record_scope JOIN record ON id = record", [&](const auto& row) {
        by_scope_[row.integer(0)].add(row.id(1), kind_at(row, 2), characters(row.bytes(3)));
    });
}

Result<ScopeContents::Held> ScopeContents::replace(const protocol::RecordChange& change, std::int64_t scope) {
    Held held = Held::nowhere;
    const auto take_place = [&](const sqlite::Statement& row) {
        protocol::Fingerprint& contents = by_scope_[row.integer(2)];
        contents.remove(change.id, kind_at(row, 0), characters(row.bytes(1)));
        contents.add(change.id, change.kind, change.body);
        if (held != Held::here) held = row.integer(2) == scope ? Held::here : Held::elsewhere;
    };
    auto replaced = database_.query("SELECT kind, body, scope FROM record JOIN record_scope ON record = id WHERE id = ?",
                                    take_place, change.id);
    if (!replaced) return replaced.error();
    if (held != Held::here) add(change, scope);
    return held;
}

Result<void> ScopeContents::take_away(domain::Id record, std::int64_t scope) {
    const auto remove = [&](const sqlite::Statement& row) {
        by_scope_[scope].remove(record, kind_at(row, 0), characters(row.bytes(1)));
    };
    return database_.query("SELECT kind, body FROM record JOIN record_scope ON record = id WHERE id = ? AND scope = ?", remove,
                           record, scope);
}

protocol::Fingerprint ScopeContents::of(std::int64_t scope) const {
    const auto found = by_scope_.find(scope);
    return found == by_scope_.end() ? protocol::Fingerprint() : found->second;
}

Result<void> ScopeContents::store() const {
    for (const auto& [scope, contents] : by_scope_) {
        auto stored = database_.run("UPDATE scope SET sum = ?, count = ? WHERE number = ?", contents.sum, contents.count, scope);
        if (!stored) return stored;
    }
    return {};
}

} // namespace foothold::client
