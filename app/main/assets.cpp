#include "app/main/assets.hpp"

#include "app/main/clip_index.hpp"

namespace foothold::main {

namespace {

std::filesystem::path share_of(const std::filesystem::path& program) {
    return program.parent_path().parent_path() / "share" / "foothold";
}

} // namespace

Result<i18n::Catalogues> open_catalogues(const std::filesystem::path& program) {
    return i18n::Catalogues::open(share_of(program) / "locales");
}

Result<Assets> open_assets(const std::filesystem::path& program) {
    auto fonts = text::Fonts::open(share_of(program) / "fonts");
    if (!fonts) return fonts.error();
    auto catalogues = open_catalogues(program);
    if (!catalogues) return Assets{{}, std::move(*fonts), {}, {catalogues.error()}};
    std::vector<Error> problems = catalogues->problems();
    shell::Clips clips = find_clips(share_of(program) / "voice", *catalogues);
    return Assets{std::move(*catalogues), std::move(*fonts), std::move(clips), std::move(problems)};
}

} // namespace foothold::main
