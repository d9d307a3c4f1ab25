#include "sync/server/sqlite_outline.hpp"

#include "sync/server/sqlite_rows.hpp"
#include "sync/server/sqlite_transaction.hpp"

#include <limits>

/// The feed's outline: what can be known of it without reading the records, which is most of the feed.
namespace foothold::server {

namespace {

struct OutlinedEntry {
    std::string scope;
    std::int64_t sequence = 0;
    std::optional<std::int64_t> needed_at;
};

constexpr std::int64_t needed_always = std::numeric_limits<std::int64_t>::min();

} // namespace

std::optional<std::int64_t> needed_at(const EncodedRecord& content) {
    const auto record = protocol::decode_record(content.kind, content.body);
    if (!record) return std::nullopt;
    const domain::Need need = domain::need_of(*record);
    if (need.when == domain::Need::When::never) return std::nullopt;
    return need.when == domain::Need::When::always ? needed_always : need.at.seconds;
}

Result<std::uint64_t> SqliteTransaction::bytes_after(const Scope& scope, std::uint64_t since) {
    const auto bytes =
        database_->integer(0, "SELECT coalesce(sum(bytes), 0) FROM feed INDEXED BY outline WHERE scope = ? AND sequence > ?",
                           sqlite::Bytes(key_of(scope)), since);
    if (!bytes) return bytes.error();
    return static_cast<std::uint64_t>(*bytes);
}

Result<std::vector<EncodedRecord>> SqliteTransaction::needed_in(const Scope& scope, const domain::PreparedSpan& span) {
    return find_all<EncodedRecord>(
        *database_,
        "SELECT feed.kind, feed.body FROM feed AS entry INDEXED BY outline CROSS JOIN feed USING(scope, sequence)"
        " WHERE entry.scope = ? AND (entry.needed_at = ? OR (entry.needed_at >= ? AND entry.needed_at < ?))",
        [](const auto& row) { return record_at(row, 0); }, sqlite::Bytes(key_of(scope)), needed_always, span.from.seconds,
        span.until.seconds);
}

Result<void> SqliteTransaction::outline_feed() {
    const auto entries = find_all<OutlinedEntry>(
        *database_, "SELECT scope, sequence, kind, body FROM feed WHERE kind IS NOT NULL", [](const auto& row) {
            return OutlinedEntry{as_string(row.bytes(0)), row.integer(1), needed_at(record_at(row, 2))};
        });
    if (!entries) return entries.error();
    for (const OutlinedEntry& entry : *entries) {
        auto noted = database_->run("UPDATE feed SET bytes = length(body), needed_at = ? WHERE scope = ? AND sequence = ?",
                                    entry.needed_at, as_blob(entry.scope), entry.sequence);
        if (!noted) return noted;
    }
    return database_->run("UPDATE server SET outline = ?", outline_version);
}

} // namespace foothold::server
