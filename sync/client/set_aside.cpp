#include "sync/client/set_aside.hpp"

#include "sync/client/file.hpp"

#include <fmt/format.h>

namespace foothold::client {

namespace fs = std::filesystem;

namespace {

Result<fs::path> unused_place(const fs::path& root) {
    for (int number = 1;; ++number) {
        fs::path place = root / fmt::format("set-aside-{}", number);
        const auto found = size_of(place);
        if (!found) return found.error();
        if (!found->has_value()) return place;
    }
}

} // namespace

Result<fs::path> set_aside_damaged(const DataDirectory& directory) {
    auto place = unused_place(directory.root);
    if (!place) return place;
    if (auto moved = move_file(directory.damaged(), *place); !moved) return moved.error();
    return place;
}

Result<fs::path> set_aside(const DataDirectory& directory, std::span<const fs::path> files) {
    auto place = unused_place(directory.root);
    if (!place) return place;
    if (auto made = make_directory(*place); !made) return made.error();
    for (const fs::path& file : files) {
        const auto found = size_of(file);
        if (!found) return found.error();
        if (!found->has_value()) continue;
        if (auto moved = move_file(file, *place / file.filename()); !moved) return moved.error();
    }
    return place;
}

} // namespace foothold::client
