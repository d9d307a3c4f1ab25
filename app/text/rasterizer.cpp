#include "app/text/rasterizer.hpp"

#include "app/text/font.hpp"

#include <cmath>
#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_BBOX_H
#include FT_OUTLINE_H

#include <vector>

namespace foothold::text {

namespace {

struct FreeTypeDeleter {
    void operator()(FT_Library library) const { FT_Done_FreeType(library); }
    void operator()(FT_Face face) const { FT_Done_Face(face); }
};
using Library = std::unique_ptr<std::remove_pointer_t<FT_Library>, FreeTypeDeleter>;
using Face = std::unique_ptr<std::remove_pointer_t<FT_Face>, FreeTypeDeleter>;

constexpr double pixel = 64; // FreeType counts in 64ths

Library open_library() {
    FT_Library library = nullptr;
    FT_Init_FreeType(&library);
    return Library{library};
}

Face open_face(FT_Library library, std::span<const std::byte> file) {
    FT_Face face = nullptr;
    if (library == nullptr || file.empty()) return {};
    FT_New_Memory_Face(library, reinterpret_cast<const FT_Byte*>(file.data()), static_cast<FT_Long>(file.size()), 0, &face);
    return Face{face};
}

bool load_outline(FT_Face face, std::uint32_t glyph, float size_px) {
    const auto size = static_cast<FT_F26Dot6>(std::lround(size_px * pixel));
    return face != nullptr && FT_Set_Char_Size(face, size, size, 72, 72) == 0 &&
           FT_Load_Glyph(face, glyph, FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP) == 0 &&
           face->glyph->format == FT_GLYPH_FORMAT_OUTLINE;
}

FT_BBox box_of(FT_Outline& outline) {
    FT_BBox box{};
    FT_Outline_Get_BBox(&outline, &box);
    return box;
}

double between(FT_Pos regular, FT_Pos bold) {
    return std::lerp(static_cast<double>(regular), static_cast<double>(bold), semibold_position);
}

/// One dimension: where an outline from `from` to `to` goes so that it reaches from `target_from` to `target_to`.
struct Fit {
    double scale = 1;
    double shift = 0;

    Fit(FT_Pos from, FT_Pos to, double target_from, double target_to) {
        if (to > from) scale = (target_to - target_from) / static_cast<double>(to - from);
        shift = target_from - static_cast<double>(from) * scale;
    }
};

/// Stretches an outline into a box between those of Regular and Bold.
void fit(FT_Outline& outline, const FT_BBox& regular, const FT_BBox& bold) {
    const FT_BBox box = box_of(outline);
    const Fit x{box.xMin, box.xMax, between(regular.xMin, bold.xMin), between(regular.xMax, bold.xMax)};
    const Fit y{box.yMin, box.yMax, between(regular.yMin, bold.yMin), between(regular.yMax, bold.yMax)};
    for (int i = 0; i < outline.n_points; ++i) {
        FT_Vector& point = outline.points[i];
        point.x = std::lround(static_cast<double>(point.x) * x.scale + x.shift);
        point.y = std::lround(static_cast<double>(point.y) * y.scale + y.shift);
    }
}

void make_semibold(FT_Outline& outline, FT_Outline& bold, const Embolden& embolden, float size_px) {
    const FT_BBox regular_box = box_of(outline);
    const auto strength = [size_px](float em) { return static_cast<FT_Pos>(std::lround(em * size_px * pixel)); };
    FT_Outline_EmboldenXY(&outline, strength(embolden.x_em), strength(embolden.y_em));
    fit(outline, regular_box, box_of(bold));
}

} // namespace

struct Rasterizer::Faces {
    struct Pair {
        Face outlines;
        Face bold;
    };

    explicit Faces(const Fonts& all_fonts) : fonts(all_fonts), library(open_library()), pairs(all_fonts.size()) {}

    Pair& at(FontId font) {
        Pair& pair = pairs[font];
        if (!pair.outlines)
            pair = {open_face(library.get(), fonts.at(font).outlines), open_face(library.get(), fonts.at(font).bold)};
        return pair;
    }

    const Fonts& fonts;
    Library library;
    std::vector<Pair> pairs;
};

Rasterizer::Rasterizer(const Fonts& fonts) : faces_(std::make_unique<Faces>(fonts)) {}
Rasterizer::~Rasterizer() = default;

Bitmap Rasterizer::draw(FontId font, std::uint32_t glyph, float size_px, float offset_px) {
    Faces::Pair& faces = faces_->at(font);
    if (!load_outline(faces.outlines.get(), glyph, size_px)) return {};
    FT_GlyphSlot slot = faces.outlines->glyph;
    if (slot->outline.n_points == 0) return {};
    if (load_outline(faces.bold.get(), glyph, size_px)) {
        make_semibold(slot->outline, faces.bold->glyph->outline, faces_->fonts.at(font).embolden, size_px);
    }
    FT_Outline_Translate(&slot->outline, std::lround(offset_px * pixel), 0);
    if (FT_Render_Glyph(slot, FT_RENDER_MODE_NORMAL) != 0) return {};
    const FT_Bitmap& bitmap = slot->bitmap;
    return {.pixels = bitmap.buffer,
            .pitch = bitmap.pitch,
            .width = static_cast<int>(bitmap.width),
            .height = static_cast<int>(bitmap.rows),
            .left = slot->bitmap_left,
            .top = -slot->bitmap_top};
}

} // namespace foothold::text
