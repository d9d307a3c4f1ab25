#include "sync/server/write_together.hpp"

#include <exception>
#include <utility>
#include <vector>

namespace foothold::server {

namespace {

struct Ran {
    Write write;
    Result<void> result;
};

/// Lack of memory for one is no reason to end the others.
Result<void> run(const Write& write, StorageTransaction& transaction) {
    try {
        return write.run(transaction);
    } catch (const std::exception& failure) {
        return Error{"server.failed", failure.what()};
    }
}

/// The error of the transaction as a whole; what this write itself came to is in `ran`.
Result<void> run_part(Ran& ran, StorageTransaction& transaction) {
    if (auto begun = transaction.begin_part(); !begun) return begun;
    ran.result = run(ran.write, transaction);
    return ran.result ? transaction.keep_part() : transaction.undo_part();
}

Result<void> run_all(Storage& storage, const std::function<std::optional<Write>()>& next, std::vector<Ran>& all) {
    auto transaction = storage.begin_write();
    if (!transaction) return transaction.error();
    while (auto write = next()) {
        all.push_back({std::move(*write), {}});
        if (auto ran = run_part(all.back(), **transaction); !ran) return ran;
    }
    return (*transaction)->commit();
}

} // namespace

void write_together(Storage& storage, const std::function<std::optional<Write>()>& next) {
    std::vector<Ran> all;
    const Result<void> written = run_all(storage, next, all);
    for (const Ran& ran : all) ran.write.tell(written || !ran.result ? ran.result : written);
    if (written) return;
    // Whoever had not had their turn would only wait for the same failure.
    while (const auto write = next()) write->tell(written);
}

Result<void> write_alone(Storage& storage, std::function<Result<void>(StorageTransaction&)> run) {
    Result<void> result;
    std::optional<Write> only = Write{std::move(run), [&](Result<void> told) { result = std::move(told); }};
    write_together(storage, [&] { return std::exchange(only, std::nullopt); });
    return result;
}

} // namespace foothold::server
