#include "tests/structure/levels.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace foothold::structure {
namespace {

struct Level {
    std::string_view folder;
    std::vector<std::string_view> may_use;
};

// A folder that is named before another one that contains it wins.
const std::array levels{
    Level{"domain", {}},
    Level{"sync/sqlite", {"domain"}},
    Level{"sync/protocol", {"domain"}},
    Level{"sync/credential", {"domain"}},
    Level{"sync/server", {"sync/sqlite", "sync/protocol", "sync/credential", "domain"}},
    Level{"sync/client", {"sync/sqlite", "sync/protocol", "sync/credential", "domain"}},
    Level{"app/i18n", {"domain"}},
    Level{"app/text", {"domain"}},
    Level{"app/calendar", {"domain"}},
    Level{"app/print", {"app/text", "domain"}},
    Level{"app/ui", {"app/text", "app/i18n", "domain"}},
    Level{"app/shell", {"app/ui", "app/text", "domain"}},
    Level{"app/screens", {"app/ui", "app/text", "app/i18n", "app/calendar", "sync/client", "sync/credential", "domain"}},
    Level{"app",
          {"app/screens", "app/ui", "app/shell", "app/text", "app/i18n", "app/calendar", "app/print", "sync/client",
           "sync/credential", "domain"}},
};

struct Library {
    std::string_view name;
    std::vector<std::string_view> headers; // how their paths begin
    std::vector<std::string_view> folders; // the levels that may see them
};

const std::array libraries{
    Library{"SDL", {"SDL"}, {"app/shell", "app"}},
    Library{"Dear ImGui", {"imgui", "imstb"}, {"app/ui", "app/shell"}},
    Library{"FreeType", {"ft2build", "freetype"}, {"app/text", "app/print"}},
    Library{"cairo", {"cairo"}, {"app/print"}},
    Library{"HarfBuzz", {"hb", "harfbuzz"}, {"app/text"}},
    Library{"FriBidi", {"fribidi"}, {"app/text"}},
    Library{"ICU", {"unicode/"}, {"app/text", "app/i18n"}},
    Library{"libpng", {"png"}, {"app/shell", "app"}},
    Library{"libjpeg", {"jpeg", "jerror"}, {"app/shell", "app"}},
    Library{"curl", {"curl/"}, {"sync/client"}},
    Library{"SQLite", {"sqlite3", "sqlcipher/"}, {"sync/sqlite"}},
    Library{"Boost.Beast and Asio", {"boost/beast", "boost/asio"}, {"sync/server"}},
    Library{"zstd", {"zstd"}, {"sync/protocol"}},
    Library{"libsodium", {"sodium"}, {"sync/client", "sync/server", "sync/sqlite", "sync/credential", "app/i18n"}},
    Library{"zlib", {"zlib"}, {"sync/credential"}},
    Library{"libqrencode", {"qrencode"}, {"app/ui"}},
    Library{"opusfile and libopusenc", {"opus"}, {"app/shell"}},
    Library{"yaml-cpp", {"yaml-cpp/"}, {"sync/server"}},
};

bool inside(std::string_view path, std::string_view folder) {
    return path.starts_with(folder) && path.substr(folder.size()).starts_with('/');
}

const Level* level_of(std::string_view path) {
    const auto found = std::ranges::find_if(levels, [&](const Level& level) { return inside(path, level.folder); });
    return found == levels.end() ? nullptr : &*found;
}

bool contains(const std::vector<std::string_view>& names, std::string_view name) {
    return std::ranges::find(names, name) != names.end();
}

bool is_standard(std::string_view header) { return header.find_first_of("./") == std::string_view::npos; }

std::optional<std::string> problem_with_own(const Level& level, std::string_view target) {
    const auto* used = level_of(target);
    if (used == nullptr) return "includes start at the root of the repository, unlike \"" + std::string(target) + '"';
    if (used == &level || contains(level.may_use, used->folder)) return std::nullopt;
    return std::string(level.folder) + " must not use " + std::string(used->folder);
}

std::optional<std::string> problem_with_library(const Level& level, std::string_view header) {
    if (is_standard(header)) return std::nullopt;
    if (level.folder == "domain") return "domain must use the standard library only, not <" + std::string(header) + '>';
    for (const auto& library : libraries) {
        const auto belongs =
            std::ranges::any_of(library.headers, [&](std::string_view start) { return header.starts_with(start); });
        if (belongs && !contains(library.folders, level.folder)) {
            return std::string(level.folder) + " must not use " + std::string(library.name) + " (<" + std::string(header) + ">)";
        }
    }
    return std::nullopt;
}

} // namespace

std::vector<std::string> forbidden_includes(const SourceFile& file) {
    std::vector<std::string> problems;
    const auto* level = level_of(file.path);
    if (level == nullptr) return problems;
    for (const auto& include : file.includes()) {
        const auto problem =
            include.angled ? problem_with_library(*level, include.target) : problem_with_own(*level, include.target);
        if (problem) problems.push_back(file.path + ':' + std::to_string(include.line) + ": " + *problem);
    }
    return problems;
}

} // namespace foothold::structure
