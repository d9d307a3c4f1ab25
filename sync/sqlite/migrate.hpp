#pragma once

#include "domain/result.hpp"
#include "sync/sqlite/database.hpp"

#include <span>

namespace foothold::sqlite {

/// Brings the schema up to date: step n (from 0) leads from user_version n to n + 1, in its own transaction. Steps are frozen
/// once released; new ones are appended. A file of a newer program is refused with cache.too_new and left untouched.
Result<void> migrate(Database& database, std::span<const char* const> steps);

} // namespace foothold::sqlite
