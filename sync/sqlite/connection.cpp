#include "sync/sqlite/connection.hpp"

#include "sync/sqlite/error.hpp"

#include <new>
#include <sqlite3.h>

namespace foothold::sqlite {

void CloseConnection::operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }

void FinalizeStatement::operator()(sqlite3_stmt* handle) const { sqlite3_finalize(handle); }

Result<StatementHandle> Connection::take(std::string_view sql) {
    const auto idle = idle_.find(sql);
    if (idle != idle_.end()) {
        StatementHandle statement = std::move(idle->second);
        idle_.erase(idle);
        return statement;
    }
    sqlite3_stmt* compiled = nullptr;
    const int code =
        sqlite3_prepare_v3(handle(), sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT, &compiled, nullptr);
    StatementHandle statement(compiled);
    if (code != SQLITE_OK) return error(code);
    return statement;
}

void Connection::give_back(StatementHandle statement) noexcept try {
    sqlite3_reset(statement.get());
    sqlite3_clear_bindings(statement.get());
    const char* const sql = sqlite3_sql(statement.get());
    idle_.emplace(sql, std::move(statement));
} catch (const std::bad_alloc&) {
}

Result<void> Connection::prepare_roll_back() {
    auto statement = take("ROLLBACK");
    if (!statement) return statement.error();
    roll_back_ = std::move(*statement);
    return {};
}

/// Fails only when SQLite has rolled back by itself.
void Connection::roll_back() noexcept {
    sqlite3_step(roll_back_.get());
    sqlite3_reset(roll_back_.get());
}

Error Connection::error(int code) const { return error_of(code, sqlite3_errmsg(handle())); }

} // namespace foothold::sqlite
