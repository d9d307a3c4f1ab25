#include "sync/client/attachment_store.hpp"

#include "sync/client/blob.hpp"
#include "sync/client/file.hpp"
#include "sync/sqlite/migrate.hpp"
#include "sync/sqlite/transaction.hpp"

#include <algorithm>
#include <array>
#include <sodium.h>

namespace foothold::client {

namespace {

using domain::Hash;

/// Frozen once released.
constexpr std::array<const char*, 1> attachment_schema{R"(
    CREATE TABLE attachment(hash BLOB PRIMARY KEY, bytes INTEGER NOT NULL, bytes_here INTEGER NOT NULL, is_whole INTEGER NOT NULL, last_used INTEGER NOT NULL) WITHOUT ROWID;
    CREATE TABLE part(hash BLOB NOT NULL, start INTEGER NOT NULL, body BLOB NOT NULL, PRIMARY KEY(hash, start));
)"};

sqlite::Bytes key_of(const Hash& hash) { return hash.bytes; }

Hash hash_of(std::string_view bytes) {
    Hash hash;
    crypto_generichash(reinterpret_cast<unsigned char*>(hash.bytes.data()), hash.bytes.size(),
                       reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), nullptr, 0);
    return hash;
}

Result<sqlite::Database> open_database(const std::filesystem::path& file, const Key& key) {
    auto database = sqlite::Database::open(file, {.key = key.bytes(), .page_cache_kib = 1024});
    if (!database) return database;
    if (auto secured = database->execute("PRAGMA secure_delete = ON"); !secured) return secured.error();
    if (auto migrated = sqlite::migrate(*database, attachment_schema); !migrated) return migrated.error();
    return database;
}

Result<void> remove_database(const std::filesystem::path& file) {
    for (const char* ending : {"-shm", "-wal", ""})
        if (auto removed = remove_file(file.string() + ending); !removed) return removed;
    return {};
}

Result<sqlite::Database> open_new_database(const std::filesystem::path& file, const Key& key) {
    if (auto removed = remove_database(file); !removed) return removed.error();
    return open_database(file, key);
}

} // namespace

Result<AttachmentStore> AttachmentStore::open(const std::filesystem::path& file, const Key& key) {
    auto database = open_database(file, key);
    if (!database && database.error().code == "cache.damaged") database = open_new_database(file, key);
    if (!database) return database.error();
    return AttachmentStore(file, key, std::move(*database));
}

Result<void> AttachmentStore::begin_anew() {
    database_.reset();
    auto database = open_new_database(file_, key_);
    if (!database) return database.error();
    database_.emplace(std::move(*database));
    return {};
}

Result<std::vector<HeldAttachment>> AttachmentStore::held() {
    if (!database_) return Error{"cache.damaged", "the attachments are not open"};
    std::vector<HeldAttachment> all;
    auto read = database_->query("SELECT hash, bytes, bytes_here, is_whole, last_used FROM attachment", [&](const auto& row) {
        HeldAttachment& held = all.emplace_back();
        const auto hash = row.bytes(0);
        if (hash.size() == held.hash.bytes.size()) std::ranges::copy(hash, held.hash.bytes.begin());
        held.bytes = static_cast<std::uint64_t>(row.integer(1));
        held.bytes_here = static_cast<std::uint64_t>(row.integer(2));
        held.is_whole = row.boolean(3);
        held.last_used = static_cast<std::uint64_t>(row.integer(4));
    });
    if (!read) return read.error();
    return all;
}

Result<void> AttachmentStore::append(const Hash& hash, std::uint64_t bytes, std::uint64_t start, std::string_view part) {
    if (!database_) return Error{"cache.damaged", "the attachments are not open"};
    auto transaction = sqlite::Transaction::begin(*database_);
    if (!transaction) return transaction.error();
    auto written =
        database_->run("INSERT INTO attachment(hash, bytes, bytes_here, is_whole, last_used)"
                       " SELECT ?, ?, 0, 0, coalesce(max(last_used), 0) + 1 FROM attachment WHERE true ON CONFLICT DO NOTHING",
                       key_of(hash), bytes);
    if (written)
        written =
            database_->run("UPDATE attachment SET bytes_here = ?2 + ?3 WHERE hash = ?1 AND bytes_here = ?2 AND NOT is_whole",
                           key_of(hash), start, part.size());
    if (written && database_->changed_rows() == 0) return Error{"attachment.wrong", "a piece of another place"};
    if (written) written = database_->run("INSERT INTO part(hash, start, body) VALUES(?, ?, ?)", key_of(hash), start, blob(part));
    return written ? transaction->commit() : written;
}

Result<std::string> AttachmentStore::bytes_of(const Hash& hash) {
    std::string bytes;
    auto read = database_->query(
        "SELECT body FROM part WHERE hash = ? ORDER BY start", [&](const auto& row) { bytes += characters(row.bytes(0)); },
        key_of(hash));
    if (!read) return read.error();
    return bytes;
}

Result<bool> AttachmentStore::verify(const Hash& hash) {
    if (!database_) return Error{"cache.damaged", "the attachments are not open"};
    auto transaction = sqlite::Transaction::begin(*database_);
    if (!transaction) return transaction.error();
    const auto bytes = bytes_of(hash);
    if (!bytes) return bytes.error();
    const bool is_right = hash_of(*bytes) == hash;
    auto settled = is_right ? database_->run("UPDATE attachment SET is_whole = 1 WHERE hash = ?", key_of(hash)) : remove(hash);
    if (settled) settled = transaction->commit();
    if (!settled) return settled.error();
    return is_right;
}

Result<std::optional<std::string>> AttachmentStore::read(const Hash& hash) {
    if (!database_) return Error{"cache.damaged", "the attachments are not open"};
    const auto is_whole = database_->integer(0, "SELECT is_whole FROM attachment WHERE hash = ?", key_of(hash));
    if (!is_whole) return is_whole.error();
    if (*is_whole == 0) return std::optional<std::string>();
    auto bytes = bytes_of(hash);
    if (!bytes) return bytes.error();
    auto used = database_->run("UPDATE attachment SET last_used = (SELECT max(last_used) + 1 FROM attachment) WHERE hash = ?",
                               key_of(hash));
    static_cast<void>(used.has_value()); // a full disk keeps nobody from looking at a picture
    return std::optional(std::move(*bytes));
}

Result<void> AttachmentStore::remove(const Hash& hash) {
    if (auto removed = database_->run("DELETE FROM part WHERE hash = ?", key_of(hash)); !removed) return removed;
    return database_->run("DELETE FROM attachment WHERE hash = ?", key_of(hash));
}

Result<void> AttachmentStore::drop(std::span<const Hash> hashes) {
    if (hashes.empty() && !has_remains_) return {};
    if (!database_) return Error{"cache.damaged", "the attachments are not open"};
    has_remains_ = true;
    auto transaction = sqlite::Transaction::begin(*database_);
    if (!transaction) return transaction.error();
    for (const Hash& hash : hashes)
        if (auto removed = remove(hash); !removed) return removed;
    if (auto committed = transaction->commit(); !committed) return committed;
    if (auto emptied = database_->empty_log(); !emptied) return emptied;
    has_remains_ = false;
    return {};
}

} // namespace foothold::client
