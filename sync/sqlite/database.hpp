#pragma once

#include "domain/result.hpp"
#include "sync/sqlite/connection.hpp"
#include "sync/sqlite/statement.hpp"

#include <array>
#include <chrono>
#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace foothold::sqlite {

using Key = std::array<std::byte, 32>;

struct Options {
    std::optional<Key> key; ///< the raw key of an encrypted file (SQLCipher); none: a plain SQLite file
    std::chrono::milliseconds wait_for_lock{2000};
    int page_cache_kib = 16 * 1024;
    bool keeps_log =
        false; ///< the write-ahead log stays, emptied, when the file is closed: its absence then means that it was lost
    bool shrinks = false;     ///< `give_back_space` works; for a new file only
    int log_pages_max = 1000; ///< SQLite's own: a commit that leaves more in the log moves them into the file
};

/// One connection to one file in WAL mode with synchronous=FULL: what is committed survives a power cut. For one thread at a
/// time. A file that the key does not fit, or that is none of ours, is cache.damaged.
class Database {
public:
    static Result<Database> open(const std::filesystem::path& file, const Options& options);
    /// One that is nowhere but in memory, and gone with this object.
    static Result<Database> in_memory();

    /// Runs a script of statements without parameters or results.
    Result<void> execute(const std::string& script);
    Result<Statement> prepare(std::string_view sql);
    /// Prepares, binds and runs a statement without rows.
    template <class... Values>
    Result<void> run(std::string_view sql, const Values&... values) {
        auto statement = prepare(sql);
        if (!statement) return statement.error();
        return statement->bind(values...).run();
    }
    /// Calls `each(statement)` for every row.
    template <class Each, class... Values>
    Result<void> query(std::string_view sql, Each&& each, const Values&... values) {
        auto statement = prepare(sql);
        if (!statement) return statement.error();
        statement->bind(values...);
        for (;;) {
            const Result<bool> row = statement->next();
            if (!row) return row.error();
            if (!*row) return {};
            each(*statement);
        }
    }
    /// The first column of the first row; `otherwise` when there is no row.
    template <class... Values>
    Result<std::int64_t> integer(std::int64_t otherwise, std::string_view sql, const Values&... values) {
        auto statement = prepare(sql);
        if (!statement) return statement.error();
        const Result<bool> row = statement->bind(values...).next();
        if (!row) return row.error();
        return *row ? statement->integer(0) : otherwise;
    }

    /// From now on a commit may wait for a later one to be on disk, until `insist` or the next transaction that begins.
    Result<void> relax();
    Result<void> insist();
    /// Ends a transaction, if there is one, as if it had not been.
    void roll_back() noexcept { connection_->roll_back(); }

    /// Moves the write-ahead log into the file itself, which then holds everything. cache.locked while another connection reads.
    Result<void> empty_log();
    /// Makes the file smaller when more than a part of it in so many holds nothing, and empties the log when it is larger than
    /// that. Readers on other connections put it off.
    Result<void> give_back_space(std::int64_t part);

    /// Rows that the last INSERT, UPDATE or DELETE changed.
    std::int64_t changed_rows() const;

private:
    explicit Database(ConnectionHandle handle);
    Result<void> unlock(const Key& key);
    Result<void> configure(const Options& options);
    std::int64_t log_bytes() const;

    std::unique_ptr<Connection> connection_;
    bool is_relaxed_ = false;
};

} // namespace foothold::sqlite
