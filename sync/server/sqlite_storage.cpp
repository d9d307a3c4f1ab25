#include "sync/server/sqlite_storage.hpp"

#include "sync/server/sqlite_schema.hpp"
#include "sync/server/sqlite_transaction.hpp"
#include "sync/sqlite/migrate.hpp"

namespace foothold::server {

Result<std::unique_ptr<SqliteStorage>> SqliteStorage::open(const std::filesystem::path& file, Random& random) {
    sqlite::Options options;
    options.wait_for_lock = std::chrono::seconds{10};
    auto database = sqlite::Database::open(file, options);
    if (!database) return database.error();
    if (auto migrated = sqlite::migrate(*database, sqlite_schema); !migrated) return migrated.error();
    std::unique_ptr<SqliteStorage> storage{new SqliteStorage(std::move(*database))};
    if (auto made = storage->make_epoch(random); !made) return made.error();
    if (auto summed = storage->sum_up_scopes(); !summed) return summed.error();
    if (auto outlined = storage->outline_feed(); !outlined) return outlined.error();
    return storage;
}

Result<void> SqliteStorage::make_epoch(Random& random) {
    const auto rows = database_.integer(0, "SELECT count(*) FROM server");
    if (!rows) return rows.error();
    if (*rows != 0) return {};
    return database_.run(
        "INSERT INTO server(epoch, sequence, projected_day) SELECT ?, 0, 0 WHERE NOT EXISTS (SELECT * FROM server)", random.id());
}

/// Files of the first schema have feeds whose sums nobody kept.
Result<void> SqliteStorage::sum_up_scopes() {
    const auto is_due = database_.integer(0, "SELECT EXISTS(SELECT * FROM feed) AND NOT EXISTS(SELECT * FROM scope)");
    if (!is_due) return is_due.error();
    if (*is_due == 0) return {};
    auto transaction = begin_write();
    if (!transaction) return transaction.error();
    if (auto summed = static_cast<SqliteTransaction&>(**transaction).sum_up_scopes(); !summed) return summed;
    return (*transaction)->commit();
}

Result<void> SqliteStorage::outline_feed() {
    const auto version = database_.integer(0, "SELECT outline FROM server");
    if (!version) return version.error();
    if (*version == SqliteTransaction::outline_version) return {};
    auto transaction = begin_write();
    if (!transaction) return transaction.error();
    if (auto outlined = static_cast<SqliteTransaction&>(**transaction).outline_feed(); !outlined) return outlined;
    return (*transaction)->commit();
}

Result<std::unique_ptr<StorageTransaction>> SqliteStorage::begin_read() {
    return SqliteTransaction::begin(database_, SqliteTransaction::Access::read);
}

Result<std::unique_ptr<StorageTransaction>> SqliteStorage::begin_write() {
    return SqliteTransaction::begin(database_, SqliteTransaction::Access::write);
}

/// Pages keep what was in them before, whatever was deleted: all of them are written anew, and the log is emptied.
Result<void> SqliteStorage::scrub() {
    const auto is_due = database_.integer(0, "SELECT EXISTS(SELECT 1 FROM erased WHERE is_scrubbed = 0)");
    if (!is_due) return is_due.error();
    if (*is_due == 0) return {};
    if (auto cleaned = database_.execute("PRAGMA secure_delete = ON; VACUUM"); !cleaned) return cleaned;
    bool is_busy = true;
    const auto empty_log = [&] {
        return database_.query("PRAGMA wal_checkpoint(TRUNCATE)", [&](const auto& row) { is_busy = row.boolean(0); });
    };
    if (auto emptied = empty_log(); !emptied) return emptied;
    if (is_busy) return Error{"server.data_busy", "the log could not be emptied"};
    return database_.run("UPDATE erased SET is_scrubbed = 1");
}

} // namespace foothold::server
