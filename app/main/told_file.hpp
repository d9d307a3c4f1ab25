#pragma once

#include "domain/id.hpp"
#include "domain/result.hpp"

#include <filesystem>
#include <vector>

namespace foothold::main {

/// Which reminders somebody has been told of, the oldest first, so that none comes twice after a restart. The file says neither
/// what they were for nor when. One that is missing or makes no sense holds none.
std::vector<domain::Id> read_told(const std::filesystem::path& path);
/// Keeps the newest 500. Fails with "disk.unwritable".
Result<void> write_told(const std::filesystem::path& path, const std::vector<domain::Id>& told);

} // namespace foothold::main
