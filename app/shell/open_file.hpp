#pragma once

#include <filesystem>

namespace foothold::shell {

/// Gives a file to the program with which the desktop shows such files. False where there is none.
bool open_file(const std::filesystem::path& path);

} // namespace foothold::shell
