#pragma once

#include "app/screens/settings.hpp"
#include "domain/result.hpp"

#include <filesystem>
#include <string>

namespace foothold::main {

/// The device's settings as a small JSON file. A file that is missing or makes no sense gives the defaults.
screens::Settings read_settings(const std::filesystem::path& path);
std::string settings_json(const screens::Settings& settings);
/// Written beside and renamed, so that the old file or the new one is there. Fails with "disk.unwritable".
Result<void> write_settings(const std::filesystem::path& path, const screens::Settings& settings);

} // namespace foothold::main
