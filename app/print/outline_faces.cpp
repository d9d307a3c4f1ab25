#include "app/print/outline_faces.hpp"

#include "app/text/font.hpp"

#include <cairo-ft.h>
#include <ft2build.h>
#include FT_FREETYPE_H

#include <type_traits>
#include <utility>

namespace foothold::print {

namespace {

struct FreeTypeDeleter {
    void operator()(FT_Library library) const { FT_Done_FreeType(library); }
    void operator()(FT_Face face) const { FT_Done_Face(face); }
};
template <class T>
using FreeType = std::unique_ptr<std::remove_pointer_t<T>, FreeTypeDeleter>;

/// What a face of cairo needs as long as it lives, which may be longer than the document: cairo keeps some of them.
struct Kept {
    text::HarfBuzz<hb_font_t> file; ///< holds the mapped font files
    FreeType<FT_Library> library;
    FreeType<FT_Face> face;
};

std::unique_ptr<Kept> open(const text::Font& font) {
    auto kept = std::make_unique<Kept>();
    kept->file.reset(hb_font_reference(font.shaping.get()));
    FT_Library library = nullptr;
    if (FT_Init_FreeType(&library) != 0) return nullptr;
    kept->library.reset(library);
    const auto outlines = font.bold.empty() ? font.outlines : font.bold;
    FT_Face face = nullptr;
    const auto* bytes = reinterpret_cast<const FT_Byte*>(outlines.data());
    if (FT_New_Memory_Face(library, bytes, static_cast<FT_Long>(outlines.size()), 0, &face) != 0) return nullptr;
    kept->face.reset(face);
    return kept;
}

Cairo<cairo_font_face_t> face_of(const text::Font& font) {
    static const cairo_user_data_key_t key{};
    auto kept = open(font);
    if (!kept) return nullptr;
    Cairo<cairo_font_face_t> face{cairo_ft_font_face_create_for_ft_face(kept->face.get(), FT_LOAD_NO_HINTING)};
    const auto drop = [](void* data) { delete static_cast<Kept*>(data); };
    if (cairo_font_face_set_user_data(face.get(), &key, kept.get(), drop) != CAIRO_STATUS_SUCCESS) return nullptr;
    static_cast<void>(kept.release());
    return face;
}

} // namespace

cairo_font_face_t* OutlineFaces::at(text::FontId font) {
    const auto known = faces_.find(font);
    if (known != faces_.end()) return known->second.get();
    return faces_.emplace(font, face_of(fonts_.at(font))).first->second.get();
}

} // namespace foothold::print
