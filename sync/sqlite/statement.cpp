#include "sync/sqlite/statement.hpp"

#include <array>
#include <sqlite3.h>

namespace foothold::sqlite {

Statement::~Statement() {
    if (handle_) connection_->give_back(std::move(handle_));
}

Result<bool> Statement::next() {
    if (failure_ != SQLITE_OK) return connection_->error(failure_);
    const int code = sqlite3_step(handle_.get());
    if (code == SQLITE_ROW) return true;
    if (code == SQLITE_DONE) return false;
    const Error error = connection_->error(code);
    sqlite3_reset(handle_.get());
    return error;
}

Result<void> Statement::run() {
    for (;;) {
        const Result<bool> row = next();
        if (!row) return row.error();
        if (!*row) return {};
    }
}

std::int64_t Statement::integer(int column) const { return sqlite3_column_int64(handle_.get(), column); }

std::string_view Statement::text(int column) const {
    const auto* first = reinterpret_cast<const char*>(sqlite3_column_text(handle_.get(), column));
    return {first ? first : "", static_cast<std::size_t>(sqlite3_column_bytes(handle_.get(), column))};
}

Bytes Statement::bytes(int column) const {
    const auto* first = static_cast<const std::byte*>(sqlite3_column_blob(handle_.get(), column));
    return {first, static_cast<std::size_t>(sqlite3_column_bytes(handle_.get(), column))};
}

domain::Id Statement::id(int column) const {
    const Bytes stored = bytes(column);
    if (stored.size() != 16) return {};
    const auto half = [&](std::size_t from) {
        std::uint64_t value = 0;
        for (const std::byte part : stored.subspan(from, 8)) value = (value << 8) | static_cast<std::uint64_t>(part);
        return value;
    };
    return {half(0), half(8)};
}

bool Statement::is_null(int column) const { return sqlite3_column_type(handle_.get(), column) == SQLITE_NULL; }

void Statement::rewind() {
    sqlite3_reset(handle_.get());
    failure_ = SQLITE_OK;
}

void Statement::keep(int code) {
    if (failure_ == SQLITE_OK) failure_ = code;
}

void Statement::bind_integer(int index, std::int64_t value) { keep(sqlite3_bind_int64(handle_.get(), index, value)); }

void Statement::bind_one(int index, std::string_view text) {
    keep(sqlite3_bind_text64(handle_.get(), index, text.data() ? text.data() : "", text.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
}

void Statement::bind_one(int index, Bytes bytes) {
    keep(bytes.empty() ? sqlite3_bind_zeroblob(handle_.get(), index, 0)
                       : sqlite3_bind_blob64(handle_.get(), index, bytes.data(), bytes.size(), SQLITE_TRANSIENT));
}

void Statement::bind_one(int index, domain::Id id) {
    std::array<std::byte, 16> stored;
    for (std::size_t place = 0; place < 8; ++place) {
        stored[place] = static_cast<std::byte>(id.high >> (56 - 8 * place));
        stored[8 + place] = static_cast<std::byte>(id.low >> (56 - 8 * place));
    }
    bind_one(index, Bytes(stored));
}

void Statement::bind_one(int index, std::nullptr_t) { keep(sqlite3_bind_null(handle_.get(), index)); }

} // namespace foothold::sqlite
