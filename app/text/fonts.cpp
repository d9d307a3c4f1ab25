#include "app/text/fonts.hpp"

#include "app/text/font.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <fmt/format.h>
#include <hb-ot.h>
#include <string>
#include <unicode/uchar.h>

namespace foothold::text {

namespace {

struct FamilyFiles {
    const char* regular;
    const char* bold; ///< null: semibold looks like regular
    Embolden semibold;
};

// One line a font, in order of fallback; assets/CMakeLists.txt copies the files. The strokes are those of the lower-case l and
// the hyphen, the alef and the tatweel, the word space; of the others, of most letters.
constexpr std::array families{
    FamilyFiles{"NotoSans-Regular.ttf", "NotoSans-Bold.ttf", {.x_em = 0.037F, .y_em = 0.026F}},
    FamilyFiles{"NotoSansArabicUI-Regular.ttf", "NotoSansArabicUI-Bold.ttf", {.x_em = 0.036F, .y_em = 0.035F}},
    FamilyFiles{"NotoSansEthiopic-Regular.ttf", "NotoSansEthiopic-Bold.ttf", {.x_em = 0.030F, .y_em = 0.023F}},
    FamilyFiles{"NotoSansGeorgian-Regular.ttf", "NotoSansGeorgian-Bold.ttf", {.x_em = 0.037F, .y_em = 0.028F}},
    FamilyFiles{"NotoSansMyanmarUI-Regular.ttf", "NotoSansMyanmarUI-Bold.ttf", {.x_em = 0.037F, .y_em = 0.026F}},
    FamilyFiles{"NotoNastaliqUrdu-Regular.ttf", "NotoNastaliqUrdu-Bold.ttf", {.x_em = 0.012F, .y_em = 0.030F}},
    FamilyFiles{"Symbola_hint.ttf", nullptr, {}},
    FamilyFiles{"NotoSansSymbols2-Regular.ttf", nullptr, {}},
};
constexpr FontId nastaliq_font = [] {
    constexpr auto is_nastaliq = [](const FamilyFiles& family) {
        return std::string_view{family.regular}.starts_with("NotoNastaliq");
    };
    return static_cast<FontId>(2 * (std::ranges::find_if(families, is_nastaliq) - families.begin()));
}();
constexpr auto icons_file = "MaterialIcons-Regular.ttf";
constexpr FontId icons_font = 2 * families.size();

Result<HarfBuzz<hb_blob_t>> map_file(const std::filesystem::path& path) {
    HarfBuzz<hb_blob_t> file{hb_blob_create_from_file_or_fail(path.c_str())};
    if (!file) return Error{"text.font_missing", path.string()};
    if (hb_face_count(file.get()) == 0) return Error{"text.font_damaged", path.string()};
    return file;
}

std::span<const std::byte> bytes_of(hb_blob_t* file) {
    unsigned length = 0;
    const char* data = hb_blob_get_data(file, &length);
    return {reinterpret_cast<const std::byte*>(data), length};
}

HarfBuzz<hb_set_t> collect_coverage(hb_font_t* font) {
    HarfBuzz<hb_set_t> coverage{hb_set_create()};
    hb_face_collect_unicodes(hb_font_get_face(font), coverage.get());
    return coverage;
}

Font describe(hb_blob_t* file, HarfBuzz<hb_font_t> shaping, HarfBuzz<hb_set_t> coverage) {
    Font font;
    hb_face_t* face = hb_font_get_face(shaping.get());
    font.outlines = bytes_of(file);
    font.units_per_em = static_cast<float>(hb_face_get_upem(face));
    font.coverage = std::move(coverage);
    hb_font_extents_t extents{};
    hb_font_get_h_extents(shaping.get(), &extents);
    font.ascent_em = static_cast<float>(extents.ascender) / font.units_per_em;
    font.descent_em = static_cast<float>(-extents.descender) / font.units_per_em;
    hb_font_get_nominal_glyph(shaping.get(), U' ', &font.space_glyph);
    hb_font_make_immutable(shaping.get());
    font.shaping = std::move(shaping);
    return font;
}

HarfBuzz<hb_font_t> open_shaping(hb_blob_t* file) {
    hb_face_t* face = hb_face_create(file, 0);
    HarfBuzz<hb_font_t> font{hb_font_create(face)};
    hb_face_destroy(face);
    return font;
}

struct WeightPair {
    HarfBuzz<hb_font_t> regular;
    HarfBuzz<hb_font_t> bold;
};

hb_position_t semibold_advance(hb_font_t*, void* data, hb_codepoint_t glyph, void*) {
    const auto& pair = *static_cast<const WeightPair*>(data);
    const double regular = hb_font_get_glyph_h_advance(pair.regular.get(), glyph);
    const double bold = hb_font_get_glyph_h_advance(pair.bold.get(), glyph);
    return static_cast<hb_position_t>(std::lround(std::lerp(regular, bold, semibold_position)));
}

HarfBuzz<hb_font_t> open_semibold_shaping(hb_blob_t* regular, hb_blob_t* bold) {
    auto* pair = new WeightPair{open_shaping(regular), open_shaping(bold)};
    HarfBuzz<hb_font_t> font{hb_font_create_sub_font(pair->regular.get())};
    hb_font_funcs_t* functions = hb_font_funcs_create();
    hb_font_funcs_set_glyph_h_advance_func(functions, semibold_advance, nullptr, nullptr);
    hb_font_set_funcs(font.get(), functions, pair, [](void* data) { delete static_cast<WeightPair*>(data); });
    hb_font_funcs_destroy(functions);
    return font;
}

bool same_glyphs(hb_blob_t* one, hb_blob_t* other) {
    const auto count = [](hb_blob_t* file) {
        const auto font = open_shaping(file);
        return hb_face_get_glyph_count(hb_font_get_face(font.get()));
    };
    return count(one) == count(other);
}

Result<Font> open_font(const std::filesystem::path& path) {
    auto file = map_file(path);
    if (!file) return file.error();
    auto shaping = open_shaping(file->get());
    auto coverage = collect_coverage(shaping.get());
    return describe(file->get(), std::move(shaping), std::move(coverage));
}

Result<Font> open_semibold(const std::filesystem::path& directory, const FamilyFiles& family, const Font& regular_font) {
    HarfBuzz<hb_set_t> coverage{hb_set_reference(regular_font.coverage.get())};
    auto regular = map_file(directory / family.regular);
    if (!regular) return regular.error();
    if (family.bold == nullptr) return describe(regular->get(), open_shaping(regular->get()), std::move(coverage));
    auto bold = map_file(directory / family.bold);
    if (!bold) return bold.error();
    if (!same_glyphs(regular->get(), bold->get())) {
        return Error{"text.font_damaged", fmt::format("{} is of another version than {}", family.bold, family.regular)};
    }
    Font font = describe(regular->get(), open_semibold_shaping(regular->get(), bold->get()), std::move(coverage));
    font.bold = bytes_of(bold->get());
    font.embolden = family.semibold;
    return font;
}

} // namespace

Fonts::Fonts() = default;
Fonts::Fonts(Fonts&&) noexcept = default;
Fonts& Fonts::operator=(Fonts&&) noexcept = default;
Fonts::~Fonts() = default;

Result<Fonts> Fonts::open(const std::filesystem::path& directory) {
    Fonts fonts;
    for (const FamilyFiles& family : families) {
        auto regular = open_font(directory / family.regular);
        if (!regular) return regular.error();
        auto semibold = open_semibold(directory, family, *regular);
        if (!semibold) return semibold.error();
        fonts.fonts_.push_back(std::move(*regular));
        fonts.fonts_.push_back(std::move(*semibold));
    }
    auto icons = open_font(directory / icons_file);
    if (!icons) return icons.error();
    fonts.fonts_.push_back(std::move(*icons));
    return fonts;
}

const Font& Fonts::at(FontId font) const { return fonts_[font]; }

std::size_t Fonts::size() const { return fonts_.size(); }

FontId Fonts::primary(const Style& style) const {
    if (style.family == Family::icons) return icons_font;
    const FontId weight = style.weight == Weight::semibold ? 1 : 0;
    return style.is_nastaliq() ? nastaliq_font + weight : weight;
}

FontId Fonts::choose(std::u32string_view grapheme, const Style& style) const {
    const FontId first = primary(style);
    if (first == icons_font || covers(first, grapheme)) return first;
    for (FontId font = first % 2; font < icons_font; font += 2) {
        if (covers(font, grapheme)) return font;
    }
    return first;
}

bool Fonts::covers(FontId font, std::u32string_view grapheme) const {
    return std::ranges::all_of(grapheme, [&](char32_t character) {
        return hb_set_has(fonts_[font].coverage.get(), character) ||
               u_hasBinaryProperty(static_cast<UChar32>(character), UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
    });
}

} // namespace foothold::text
