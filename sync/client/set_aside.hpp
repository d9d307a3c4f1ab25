#pragma once

#include "domain/result.hpp"
#include "sync/client/data_directory.hpp"

#include <filesystem>
#include <span>

namespace foothold::client {

/// Moves these files or directories, as far as they exist, into a new directory "set-aside-1", "set-aside-2" ... of the root, and
/// returns it.
Result<std::filesystem::path> set_aside(const DataDirectory& directory, std::span<const std::filesystem::path> files);

/// Gives the directory with the damaged cache such a name.
Result<std::filesystem::path> set_aside_damaged(const DataDirectory& directory);

} // namespace foothold::client
