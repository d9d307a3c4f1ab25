#include "sync/sqlite/database.hpp"

#include "sync/sqlite/error.hpp"

#include <fmt/format.h>
#include <sodium.h>
#include <span>
#include <sqlite3.h>

namespace foothold::sqlite {

namespace {

using Salt = std::array<unsigned char, 16>;

/// How an encrypted file begins, or a new one is to begin. SQLCipher would make one up also when it cannot read the file's, and
/// then take it for a foreign one.
Result<Salt> salt_of(sqlite3* database) {
    sqlite3_file* file = nullptr;
    sqlite3_file_control(database, "main", SQLITE_FCNTL_FILE_POINTER, &file);
    Salt salt;
    sqlite3_int64 size = 0;
    int code = file->pMethods->xFileSize(file, &size);
    const bool is_new = size < static_cast<sqlite3_int64>(salt.size());
    if (code == SQLITE_OK && !is_new) code = file->pMethods->xRead(file, salt.data(), static_cast<int>(salt.size()), 0);
    if (code != SQLITE_OK) return error_of(code, sqlite3_errstr(code));
    if (is_new) randombytes_buf(salt.data(), salt.size());
    return salt;
}

/// SQLCipher's spelling of a raw key and its salt, x'64 digits and 32 digits', wiped when it goes.
class KeyText {
public:
    KeyText(const Key& key, const Salt& salt) {
        text_[size_++] = 'x';
        text_[size_++] = '\'';
        add({reinterpret_cast<const unsigned char*>(key.data()), key.size()});
        add(salt);
        text_[size_++] = '\'';
    }
    KeyText(const KeyText&) = delete;
    KeyText& operator=(const KeyText&) = delete;
    ~KeyText() { sodium_memzero(text_.data(), text_.size()); }

    const char* data() const { return text_.data(); }
    int size() const { return static_cast<int>(size_); }

private:
    void add(std::span<const unsigned char> bytes) {
        sodium_bin2hex(text_.data() + size_, text_.size() - size_, bytes.data(), bytes.size());
        size_ += 2 * bytes.size();
    }

    std::array<char, 100> text_;
    std::size_t size_ = 0;
};

} // namespace

Database::Database(ConnectionHandle handle) : connection_(std::make_unique<Connection>(std::move(handle))) {}

Result<Database> Database::open(const std::filesystem::path& file, const Options& options) {
    sqlite3* opened = nullptr;
    const int code =
        sqlite3_open_v2(file.c_str(), &opened, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr);
    Database database{ConnectionHandle(opened)};
    if (code != SQLITE_OK) return error_of(code, fmt::format("{}: {}", file.string(), sqlite3_errstr(code)));
    sqlite3_extended_result_codes(opened, 1);
    sqlite3_busy_timeout(opened, static_cast<int>(options.wait_for_lock.count()));
    int keeps_log = options.keeps_log ? 1 : 0; // from the first moment, as the file may be closed at any
    sqlite3_file_control(opened, "main", SQLITE_FCNTL_PERSIST_WAL, &keeps_log);
    if (options.key)
        if (auto unlocked = database.unlock(*options.key); !unlocked) return unlocked.error();
    if (auto configured = database.configure(options); !configured) return configured.error();
    if (auto prepared = database.connection_->prepare_roll_back(); !prepared) return prepared.error();
    return database;
}

Result<Database> Database::in_memory() {
    sqlite3* opened = nullptr;
    constexpr int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY | SQLITE_OPEN_NOMUTEX;
    const int code = sqlite3_open_v2("", &opened, flags, nullptr);
    Database database{ConnectionHandle(opened)};
    if (code != SQLITE_OK) return error_of(code, sqlite3_errstr(code));
    sqlite3_extended_result_codes(opened, 1);
    if (auto kept = database.execute("PRAGMA temp_store = MEMORY"); !kept) return kept.error(); // no file beside it either
    if (auto prepared = database.connection_->prepare_roll_back(); !prepared) return prepared.error();
    return database;
}

Result<void> Database::unlock(const Key& key) {
    const auto salt = salt_of(connection_->handle());
    if (!salt) return salt.error();
    const KeyText text(key, *salt);
    const int code = sqlite3_key_v2(connection_->handle(), "main", text.data(), text.size());
    if (code != SQLITE_OK) return connection_->error(code);
    // Only after the key: SQLCipher 4.6 ignores it before.
    if (auto quiet = execute("PRAGMA cipher_log_level = NONE"); !quiet) return quiet;
    auto version = prepare("PRAGMA cipher_version");
    if (!version) return version.error();
    const Result<bool> row = version->next();
    if (!row) return row.error();
    if (!*row || version->text(0).empty()) return Error{"cache.not_encrypted", "the SQLite library has no encryption"};
    return {};
}

Result<void> Database::configure(const Options& options) {
    const auto cache = fmt::format("PRAGMA cache_size = -{}; PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF;"
                                   "PRAGMA cell_size_check = ON;",
                                   options.page_cache_kib);
    if (auto set = execute(cache); !set) return set;
    if (options.shrinks) // before the journal mode, which makes a file of an empty one
        if (auto set = execute("PRAGMA auto_vacuum = INCREMENTAL"); !set) return set;
    std::string mode;
    auto changed = query("PRAGMA journal_mode = WAL", [&](const Statement& row) { mode = row.text(0); });
    if (!changed) return changed;
    if (mode != "wal") return Error{"disk.unwritable", fmt::format("journal mode is {} instead of WAL", mode)};
    return execute(fmt::format("PRAGMA journal_size_limit = 0; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = {}",
                               options.log_pages_max));
}

Result<void> Database::execute(const std::string& script) {
    const int code = sqlite3_exec(connection_->handle(), script.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) return connection_->error(code);
    return {};
}

Result<Statement> Database::prepare(std::string_view sql) {
    auto handle = connection_->take(sql);
    if (!handle) return handle.error();
    return Statement(*connection_, std::move(*handle));
}

Result<void> Database::relax() {
    is_relaxed_ = true;
    return execute("PRAGMA synchronous = NORMAL");
}

Result<void> Database::insist() {
    if (!is_relaxed_) return {};
    auto strict = execute("PRAGMA synchronous = FULL");
    is_relaxed_ = !strict;
    return strict;
}

std::int64_t Database::log_bytes() const {
    sqlite3_file* log = nullptr;
    sqlite3_int64 bytes = 0;
    sqlite3_file_control(connection_->handle(), "main", SQLITE_FCNTL_JOURNAL_POINTER, &log);
    if (log && log->pMethods) log->pMethods->xFileSize(log, &bytes);
    return bytes;
}

Result<void> Database::empty_log() {
    bool is_busy = true;
    auto checkpoint = query("PRAGMA wal_checkpoint(TRUNCATE)", [&](const Statement& row) { is_busy = row.boolean(0); });
    if (!checkpoint) return checkpoint;
    return is_busy ? Error{"cache.locked", "the log could not be emptied"} : Result<void>();
}

Result<void> Database::give_back_space(std::int64_t part) {
    const auto pages = integer(0, "PRAGMA page_count");
    if (!pages) return pages.error();
    const auto free_pages = integer(0, "PRAGMA freelist_count");
    if (!free_pages) return free_pages.error();
    const auto page_bytes = integer(0, "PRAGMA page_size");
    if (!page_bytes) return page_bytes.error();
    const bool has_room = *free_pages * part > *pages;
    if (has_room)
        if (auto shrunk = execute("PRAGMA incremental_vacuum"); !shrunk) return shrunk;
    if (!has_room && log_bytes() * part <= *pages * *page_bytes) return {};
    return execute("PRAGMA wal_checkpoint(TRUNCATE)");
}

std::int64_t Database::changed_rows() const { return sqlite3_changes64(connection_->handle()); }

} // namespace foothold::sqlite
