#pragma once

#include "domain/result.hpp"

#include <cstddef>
#include <filesystem>
#include <string>

namespace foothold::server {

/// What is in a file; of a larger one, its beginning and at least a byte more than `bytes_max`. Error "sample.unreadable".
Result<std::string> read_content(const std::filesystem::path& path, std::size_t bytes_max);

} // namespace foothold::server
