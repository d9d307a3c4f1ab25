#pragma once

#include "domain/id.hpp"
#include "domain/result.hpp"
#include "domain/time.hpp"
#include "sync/sqlite/database.hpp"

#include <filesystem>
#include <vector>

namespace foothold::server {

/// Who was erased, by id, in a file of its own beside the server's: it outlives a backup that is put back. Only ever added to.
class ErasureLedger {
public:
    struct Entry {
        domain::Id person;
        domain::Instant at;
    };

    static Result<ErasureLedger> open(const std::filesystem::path& file);

    /// On disk when it returns. Somebody who is in it already stays there once.
    Result<void> add(const Entry& entry);
    Result<std::vector<Entry>> entries();

private:
    explicit ErasureLedger(sqlite::Database database) : database_(std::move(database)) {}

    sqlite::Database database_;
};

} // namespace foothold::server
