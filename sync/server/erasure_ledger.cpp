#include "sync/server/erasure_ledger.hpp"

#include "sync/sqlite/migrate.hpp"

#include <array>

namespace foothold::server {

namespace {

constexpr std::array<const char*, 1> schema = {
    "CREATE TABLE erasure(person BLOB PRIMARY KEY, at INTEGER NOT NULL) WITHOUT ROWID"};

} // namespace

Result<ErasureLedger> ErasureLedger::open(const std::filesystem::path& file) {
    auto database = sqlite::Database::open(file, {.wait_for_lock = std::chrono::seconds{10}, .page_cache_kib = 256});
    if (!database) return database.error();
    if (auto migrated = sqlite::migrate(*database, schema); !migrated) return migrated.error();
    return ErasureLedger(std::move(*database));
}

Result<void> ErasureLedger::add(const Entry& entry) {
    return database_.run("INSERT OR IGNORE INTO erasure(person, at) VALUES(?, ?)", entry.person, entry.at.seconds);
}

Result<std::vector<ErasureLedger::Entry>> ErasureLedger::entries() {
    std::vector<Entry> entries;
    auto read = database_.query("SELECT person, at FROM erasure ORDER BY at, person", [&](const sqlite::Statement& row) {
        entries.push_back({row.id(0), {row.integer(1)}});
    });
    if (!read) return read.error();
    return entries;
}

} // namespace foothold::server
