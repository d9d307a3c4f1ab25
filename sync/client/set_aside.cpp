#include "sync/client/set_aside.hpp"

#include "sync/client/file.hpp"

#include <fmt/format.h>
#include <system_error>

namespace foothold::client {

namespace fs = std::filesystem;

namespace {

fs::path unused_place(const fs::path& root) {
    for (int number = 1;; ++number) {
        fs::path place = root / fmt::format("set-aside-{}", number);
        std::error_code ignored;
        if (!fs::exists(place, ignored)) return place;
    }
}

} // namespace

Result<fs::path> set_aside(const DataDirectory& directory, std::span<const fs::path> files) {
    fs::path place = unused_place(directory.root);
    if (auto made = make_directory(place); !made) return made.error();
    for (const fs::path& file : files) {
        std::error_code failure;
        if (!fs::exists(file, failure)) continue;
        fs::rename(file, place / file.filename(), failure);
        if (failure) return Error{"disk.unwritable", fmt::format("{}: {}", file.string(), failure.message())};
    }
    return place;
}

} // namespace foothold::client
