#pragma once

#include "domain/result.hpp"

#include <filesystem>
#include <string_view>

namespace foothold::main {

/// Written beside and renamed, so that the old file or the new one is there. Fails with "disk.unwritable".
Result<void> write_file(const std::filesystem::path& path, std::string_view bytes);

} // namespace foothold::main
