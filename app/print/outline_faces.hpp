#pragma once

#include "app/text/fonts.hpp"

#include <map>
#include <memory>

#include <cairo.h>

namespace foothold::print {

struct CairoDeleter {
    void operator()(cairo_t* context) const { cairo_destroy(context); }
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
    void operator()(cairo_font_face_t* face) const { cairo_font_face_destroy(face); }
    void operator()(cairo_font_options_t* options) const { cairo_font_options_destroy(options); }
};
template <class T>
using Cairo = std::unique_ptr<T, CairoDeleter>;

/// The fonts of the interface as cairo takes them, so that a document carries the outlines that it needs.
class OutlineFaces {
public:
    explicit OutlineFaces(const text::Fonts& fonts) : fonts_(fonts) {}

    /// Null when the font cannot be drawn from.
    cairo_font_face_t* at(text::FontId font);

private:
    const text::Fonts& fonts_;
    std::map<text::FontId, Cairo<cairo_font_face_t>> faces_;
};

} // namespace foothold::print
