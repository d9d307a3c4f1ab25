#include "tests/walk/programs.hpp"

#include "tests/client/bytes_on_disk.hpp"

#include <fstream>

namespace foothold::walk {

namespace fs = std::filesystem;

Programs::Programs(const fs::path& folder, const std::vector<std::string>& schemes) : folder_(folder / "programs") {
    fs::create_directories(folder_ / "applications");
    std::ofstream known{folder_ / "applications/mimeapps.list"};
    std::ofstream program{folder_ / "applications/some.desktop"};
    known << "[Default Applications]\n";
    program << "[Desktop Entry]\nType=Application\nName=Some\nExec=true %u\nMimeType=";
    for (const std::string& scheme : schemes) {
        known << "x-scheme-handler/" << scheme << "=some.desktop\n";
        program << "x-scheme-handler/" << scheme << ';';
    }
    program << '\n';
    const fs::path opener = folder_ / "xdg-open";
    std::ofstream{opener} << "#!/bin/sh\nprintf '%s\\n' \"$*\" >>'" << (folder_ / "asked").string() << "'\n";
    fs::permissions(opener, fs::perms::owner_all);
}

Environment Programs::environment() const {
    return {{"PATH", folder_.string() + ":/usr/bin:/bin"},
            {"XDG_DATA_HOME", folder_},
            {"XDG_DATA_DIRS", folder_},
            {"XDG_CONFIG_HOME", folder_},
            {"XDG_CONFIG_DIRS", folder_}};
}

std::string Programs::asked() const {
    const fs::path asked = folder_ / "asked";
    return fs::exists(asked) ? client::content_of(asked) : std::string{};
}

} // namespace foothold::walk
