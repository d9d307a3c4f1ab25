#pragma once

#include "domain/id.hpp"
#include "domain/result.hpp"
#include "sync/sqlite/connection.hpp"

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace foothold::sqlite {

using Bytes = std::span<const std::byte>;

/// One compiled statement, leased from its database's cache until this object goes. Must not outlive the database.
class Statement {
public:
    Statement(Connection& connection, StatementHandle handle) : connection_(&connection), handle_(std::move(handle)) {}
    Statement(Statement&&) = default;
    Statement& operator=(Statement&&) = delete;
    ~Statement();

    /// Binds all parameters, the first one first, and rewinds, so that one statement can serve a loop. Values are copied. A value
    /// that SQLite refuses makes the next `next` fail.
    template <class... Values>
    Statement& bind(const Values&... values) {
        rewind();
        int index = 0;
        (bind_one(++index, values), ...);
        return *this;
    }

    /// True: the columns can be read until the next call. False: no (more) row.
    Result<bool> next();
    /// For statements without rows.
    Result<void> run();

    std::int64_t integer(int column) const;
    bool boolean(int column) const { return integer(column) != 0; }
    /// Views end with the next call of `next` or `bind`.
    std::string_view text(int column) const;
    Bytes bytes(int column) const;
    /// Nil when the column holds anything but 16 bytes.
    domain::Id id(int column) const;
    bool is_null(int column) const;

private:
    void rewind();
    void keep(int code);
    void bind_integer(int index, std::int64_t value);
    void bind_one(int index, std::string_view text);
    void bind_one(int index, Bytes bytes);
    void bind_one(int index, domain::Id id);
    void bind_one(int index, std::nullptr_t);
    void bind_one(int index, const char* text) { bind_one(index, std::string_view(text)); }
    template <std::integral Integer>
    void bind_one(int index, Integer value) {
        bind_integer(index, static_cast<std::int64_t>(value));
    }
    template <class Value>
    void bind_one(int index, const std::optional<Value>& value) {
        value ? bind_one(index, *value) : bind_one(index, nullptr);
    }

    Connection* connection_;
    StatementHandle handle_;
    int failure_ = 0;
};

} // namespace foothold::sqlite
