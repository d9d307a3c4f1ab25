#pragma once

#include "sync/server/storage.hpp"

#include <functional>
#include <optional>

namespace foothold::server {

/// What one caller wants written, and how it is told that it is on disk, or why it is not.
struct Write {
    std::function<Result<void>(StorageTransaction&)> run;
    std::function<void(Result<void>)> tell;
};

/// Everything that `next` gives, in that order, in one transaction with one flush, until it gives none. A write that fails is
/// undone by itself and spoils no other; a commit that fails, fails all of them. Nobody is told before the commit.
void write_together(Storage& storage, const std::function<std::optional<Write>()>& next);

/// One alone.
Result<void> write_alone(Storage& storage, std::function<Result<void>(StorageTransaction&)> run);

} // namespace foothold::server
