#pragma once

#include "app/i18n/catalogues.hpp"
#include "app/shell/clips.hpp"
#include "app/text/fonts.hpp"
#include "domain/result.hpp"

#include <filesystem>
#include <vector>

namespace foothold::main {

/// What the app needs beside its program: in share/foothold next to the folder that the program's file lies in.
struct Assets {
    i18n::Catalogues catalogues;
    text::Fonts fonts;
    shell::Clips clips;          ///< recorded by people, for reading aloud
    std::vector<Error> problems; ///< with languages that are missing or broken; the app does without them
};

Result<i18n::Catalogues> open_catalogues(const std::filesystem::path& program);
Result<Assets> open_assets(const std::filesystem::path& program);

} // namespace foothold::main
