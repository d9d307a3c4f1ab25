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

struct SansFamily {
    const char* name;
    Embolden semibold;
};

// In order of fallback. The strokes are those of the lower-case l and the hyphen, the alef and the tatweel, the word space.
constexpr std::array sans_families{
    SansFamily{"NotoSans", {.x_em = 0.037F, .y_em = 0.026F}},
    SansFamily{"NotoSansArabicUI", {.x_em = 0.036F, .y_em = 0.035F}},
    SansFamily{"NotoSansEthiopic", {.x_em = 0.030F, .y_em = 0.023F}},
};
constexpr auto icons_file = "MaterialIcons-Regular.ttf";
constexpr FontId icons_font = 2 * sans_families.size();

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

Font describe(hb_blob_t* file, HarfBuzz<hb_font_t> shaping) {
    Font font;
    hb_face_t* face = hb_font_get_face(shaping.get());
    font.outlines = bytes_of(file);
    font.units_per_em = static_cast<float>(hb_face_get_upem(face));
    font.coverage.reset(hb_set_create());
    hb_face_collect_unicodes(face, font.coverage.get());
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

Result<void> open_family(const std::filesystem::path& directory, const SansFamily& family, std::vector<Font>& fonts) {
    auto regular = map_file(directory / fmt::format("{}-Regular.ttf", family.name));
    if (!regular) return regular.error();
    auto bold = map_file(directory / fmt::format("{}-Bold.ttf", family.name));
    if (!bold) return bold.error();
    if (!same_glyphs(regular->get(), bold->get())) {
        return Error{"text.font_damaged", fmt::format("{}: Regular and Bold are of different versions", family.name)};
    }
    fonts.push_back(describe(regular->get(), open_shaping(regular->get())));
    Font semibold = describe(regular->get(), open_semibold_shaping(regular->get(), bold->get()));
    semibold.bold = bytes_of(bold->get());
    semibold.embolden = family.semibold;
    fonts.push_back(std::move(semibold));
    return {};
}

} // namespace

Fonts::Fonts() = default;
Fonts::Fonts(Fonts&&) noexcept = default;
Fonts& Fonts::operator=(Fonts&&) noexcept = default;
Fonts::~Fonts() = default;

Result<Fonts> Fonts::open(const std::filesystem::path& directory) {
    Fonts fonts;
    for (const SansFamily& family : sans_families) {
        if (auto opened = open_family(directory, family, fonts.fonts_); !opened) return opened.error();
    }
    auto icons = map_file(directory / icons_file);
    if (!icons) return icons.error();
    fonts.fonts_.push_back(describe(icons->get(), open_shaping(icons->get())));
    return fonts;
}

const Font& Fonts::at(FontId font) const { return fonts_[font]; }

std::size_t Fonts::size() const { return fonts_.size(); }

FontId Fonts::primary(const Style& style) const {
    if (style.family == Family::icons) return icons_font;
    return style.weight == Weight::semibold ? 1 : 0;
}

FontId Fonts::choose(std::u32string_view grapheme, const Style& style) const {
    const FontId first = primary(style);
    for (FontId font = first; font < icons_font; font += 2) {
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
