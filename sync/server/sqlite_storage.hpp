#pragma once

#include "sync/server/random.hpp"
#include "sync/server/storage.hpp"
#include "sync/sqlite/database.hpp"

#include <filesystem>

namespace foothold::server {

/// One SQLite file in WAL mode: readers never wait, one writer at a time, what is committed survives a power cut.
class SqliteStorage final : public Storage {
public:
    /// Makes the file, and an epoch for it, when there is none yet.
    static Result<std::unique_ptr<SqliteStorage>> open(const std::filesystem::path& file, Random& random);

    Result<std::unique_ptr<StorageTransaction>> begin_read() override;
    Result<std::unique_ptr<StorageTransaction>> begin_write() override;
    Result<void> scrub() override;

private:
    explicit SqliteStorage(sqlite::Database database) : database_(std::move(database)) {}
    Result<void> make_epoch(Random& random);
    Result<void> sum_up_scopes();
    Result<void> outline_feed();

    sqlite::Database database_;
};

} // namespace foothold::server
