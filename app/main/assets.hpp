#pragma once

#include "app/i18n/catalogues.hpp"
#include "app/text/fonts.hpp"
#include "domain/result.hpp"

#include <filesystem>

namespace foothold::main {

/// What the app needs beside its program, in share/foothold next to the folder that the program lies in.
struct Assets {
    i18n::Catalogues catalogues;
    text::Fonts fonts;
};

Result<Assets> open_assets(const std::filesystem::path& program);

} // namespace foothold::main
