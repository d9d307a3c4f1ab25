#pragma once

#include "domain/result.hpp"
#include "sync/sqlite/database.hpp"

namespace foothold::sqlite {

/// A write transaction that takes the write lock at once and rolls back unless it was committed.
class Transaction {
public:
    static Result<Transaction> begin(Database& database);
    Transaction(Transaction&& other) noexcept : database_(std::exchange(other.database_, nullptr)) {}
    Transaction& operator=(Transaction&&) = delete;
    ~Transaction();

    /// After success everything is on disk. After a failure everything is rolled back.
    Result<void> commit();

private:
    explicit Transaction(Database& database) : database_(&database) {}

    Database* database_;
};

/// What is read while it lives is of one moment, and costs one lock.
class Snapshot {
public:
    static Result<Snapshot> begin(Database& database);
    Snapshot(Snapshot&& other) noexcept : database_(std::exchange(other.database_, nullptr)) {}
    Snapshot& operator=(Snapshot&&) = delete;
    ~Snapshot();

private:
    explicit Snapshot(Database& database) : database_(&database) {}

    Database* database_;
};

} // namespace foothold::sqlite
