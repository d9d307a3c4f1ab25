#pragma once

#include "app/screens/build.hpp"
#include "app/ui/sketch.hpp"
#include "domain/place.hpp"

#include <optional>

namespace foothold::screens {

/// The sketch of the way to a place with its names in the reader's language, and in words from where to where it leads and past
/// what. Nothing where the place has none.
std::optional<ui::SketchDrawing> make_sketch(const domain::Place& place, const Reader& reader);

/// It, and below it how it is to be read; inside something that is so wide.
void draw_sketch(Build& build, const ui::SketchDrawing& drawing, float width);

} // namespace foothold::screens
