#include "app/shell/opener.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <string_view>
#include <unistd.h>

namespace foothold::shell {

bool has_opener() {
    const char* value = std::getenv("PATH");
    std::string_view folders = value ? value : "";
    while (!folders.empty()) {
        const std::string_view folder = folders.substr(0, folders.find(':'));
        const std::filesystem::path opener = std::filesystem::path{folder} / "xdg-open";
        if (::access(opener.c_str(), X_OK) == 0) return true;
        folders.remove_prefix(std::min(folder.size() + 1, folders.size()));
    }
    return false;
}

} // namespace foothold::shell
