#pragma once

#include "domain/result.hpp"

#include <filesystem>
#include <string>
#include <string_view>

namespace foothold::main {

/// Where somebody looks for their files, as the desktop has it (XDG user directories): XDG_DOCUMENTS_DIR of user-dirs.dirs in
/// `config`, else Documents in `home`, else `home` itself. May not be there yet.
std::filesystem::path documents_folder(const std::filesystem::path& home, const std::filesystem::path& config);

/// That of the person whose session this is.
std::filesystem::path documents_folder();

/// Puts a file there, in the place of one with the same name, and says where it is. Fails with "disk.unwritable".
Result<std::filesystem::path> save_in(const std::filesystem::path& folder, const std::string& name, std::string_view bytes);

} // namespace foothold::main
