#include "sync/sqlite/migrate.hpp"

#include "sync/sqlite/transaction.hpp"

#include <fmt/format.h>

namespace foothold::sqlite {

namespace {

Result<void> take_step(Database& database, const char* step, std::size_t version) {
    auto transaction = Transaction::begin(database);
    if (!transaction) return transaction.error();
    if (auto ran = database.execute(step); !ran) return ran;
    if (auto numbered = database.execute(fmt::format("PRAGMA user_version = {}", version)); !numbered) return numbered;
    return transaction->commit();
}

} // namespace

Result<void> migrate(Database& database, std::span<const char* const> steps) {
    const auto version = database.integer(0, "PRAGMA user_version");
    if (!version) return version.error();
    const auto from = static_cast<std::size_t>(*version);
    if (from > steps.size())
        return Error{"cache.too_new", fmt::format("schema {} is newer than this program's {}", from, steps.size())};
    for (std::size_t step = from; step < steps.size(); ++step)
        if (auto taken = take_step(database, steps[step], step + 1); !taken) return taken;
    return {};
}

} // namespace foothold::sqlite
