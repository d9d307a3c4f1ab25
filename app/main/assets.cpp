#include "app/main/assets.hpp"

namespace foothold::main {

Result<Assets> open_assets(const std::filesystem::path& program) {
    std::error_code problem;
    std::filesystem::path real = std::filesystem::read_symlink("/proc/self/exe", problem);
    if (problem) real = std::filesystem::absolute(program);
    const std::filesystem::path share = real.parent_path().parent_path() / "share" / "foothold";
    auto fonts = text::Fonts::open(share / "fonts");
    if (!fonts) return fonts.error();
    auto catalogues = i18n::Catalogues::open(share / "locales");
    if (!catalogues) return catalogues.error();
    return Assets{std::move(*catalogues), std::move(*fonts)};
}

} // namespace foothold::main
