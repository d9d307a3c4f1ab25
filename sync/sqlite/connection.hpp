#pragma once

#include "domain/result.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

struct sqlite3;
struct sqlite3_stmt;

namespace foothold::sqlite {

struct CloseConnection {
    void operator()(sqlite3* handle) const;
};
struct FinalizeStatement {
    void operator()(sqlite3_stmt* handle) const;
};
using ConnectionHandle = std::unique_ptr<sqlite3, CloseConnection>;
using StatementHandle = std::unique_ptr<sqlite3_stmt, FinalizeStatement>;

/// What a database and its statements share: the handle, and the compiled statements that nobody uses at the moment.
class Connection {
public:
    explicit Connection(ConnectionHandle handle) : handle_(std::move(handle)) {}

    sqlite3* handle() const { return handle_.get(); }
    Result<StatementHandle> take(std::string_view sql);
    /// Without memory to remember it the statement goes.
    void give_back(StatementHandle statement) noexcept;
    /// Compiled beforehand, so that a transaction can be rolled back when nothing else works any more.
    Result<void> prepare_roll_back();
    void roll_back() noexcept;
    Error error(int code) const;

private:
    ConnectionHandle handle_;
    StatementHandle roll_back_;
    std::unordered_multimap<std::string_view, StatementHandle> idle_; // by SQLite's own copy of the text
};

} // namespace foothold::sqlite
