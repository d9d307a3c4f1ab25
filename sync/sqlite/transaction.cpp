#include "sync/sqlite/transaction.hpp"

namespace foothold::sqlite {

namespace {

/// Fails only when SQLite has rolled back by itself.
void roll_back(Database& database) { static_cast<void>(database.execute("ROLLBACK").has_value()); }

} // namespace

Result<Transaction> Transaction::begin(Database& database) {
    if (auto begun = database.execute("BEGIN IMMEDIATE"); !begun) return begun.error();
    return Transaction(database);
}

Transaction::~Transaction() {
    if (database_) roll_back(*database_);
}

Result<void> Transaction::commit() {
    Database& database = *std::exchange(database_, nullptr);
    auto committed = database.execute("COMMIT");
    if (!committed) roll_back(database);
    return committed;
}

} // namespace foothold::sqlite
