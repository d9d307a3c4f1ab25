#include "sync/sqlite/transaction.hpp"

namespace foothold::sqlite {

Result<Transaction> Transaction::begin(Database& database) {
    if (auto strict = database.insist(); !strict) return strict.error();
    if (auto begun = database.run("BEGIN IMMEDIATE"); !begun) return begun.error();
    return Transaction(database);
}

Transaction::~Transaction() {
    if (database_) database_->roll_back();
}

Result<void> Transaction::commit() {
    auto committed = database_->run("COMMIT");
    if (!committed) database_->roll_back();
    database_ = nullptr;
    return committed;
}

Result<Snapshot> Snapshot::begin(Database& database) {
    if (auto begun = database.run("BEGIN"); !begun) return begun.error();
    return Snapshot(database);
}

Snapshot::~Snapshot() {
    if (database_) database_->roll_back();
}

} // namespace foothold::sqlite
