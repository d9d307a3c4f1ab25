#pragma once

#include "domain/result.hpp"

#include <string>

namespace foothold::sqlite {

/// SQLite's result code as a message id: disk.full, disk.unwritable, disk.unreadable, cache.locked, cache.damaged,
/// database.constraint, memory.full, and database.failed for what a correct program never meets.
Error error_of(int code, std::string detail);

} // namespace foothold::sqlite
