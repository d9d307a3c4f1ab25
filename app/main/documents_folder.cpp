#include "app/main/documents_folder.hpp"

#include "app/main/write_file.hpp"

#include <cstdlib>
#include <fstream>

namespace foothold::main {

namespace fs = std::filesystem;

namespace {

/// The part of user-dirs.dirs that the desktop itself writes: NAME="$HOME/folder" or NAME="/folder".
fs::path named_folder(std::string_view line, const fs::path& home) {
    constexpr std::string_view name = "XDG_DOCUMENTS_DIR=\"";
    constexpr std::string_view in_home = "$HOME";
    if (!line.starts_with(name) || !line.ends_with('"') || line.size() <= name.size()) return {};
    line.remove_prefix(name.size());
    line.remove_suffix(1);
    if (line.starts_with('/')) return fs::path{line};
    if (!line.starts_with(in_home)) return {};
    line.remove_prefix(in_home.size());
    while (line.starts_with('/')) line.remove_prefix(1);
    return home / line;
}

fs::path from_environment(const char* name) {
    const char* value = std::getenv(name);
    return value ? fs::path{value} : fs::path{};
}

} // namespace

fs::path documents_folder(const fs::path& home, const fs::path& config) {
    constexpr int lines_max = 200;
    constexpr std::size_t line_bytes_max = 4096;
    std::ifstream file(config / "user-dirs.dirs");
    std::string line(line_bytes_max, '\0');
    for (int count = 0; count < lines_max && file.getline(line.data(), line_bytes_max); ++count)
        if (fs::path folder = named_folder(std::string_view{line.data()}, home); !folder.empty()) return folder;
    std::error_code problem;
    const fs::path usual = home / "Documents";
    return fs::is_directory(usual, problem) ? usual : home;
}

fs::path documents_folder() {
    fs::path home = from_environment("HOME");
    std::error_code problem;
    if (home.empty()) home = fs::current_path(problem);
    const fs::path config = from_environment("XDG_CONFIG_HOME");
    return documents_folder(home, config.empty() ? home / ".config" : config);
}

Result<fs::path> save_in(const fs::path& folder, const std::string& name, std::string_view bytes) {
    std::error_code problem;
    fs::create_directories(folder, problem); // what it cannot make, the file cannot be written into
    const fs::path path = folder / name;
    if (auto written = write_file(path, bytes); !written) return written.error();
    return path;
}

} // namespace foothold::main
