#pragma once

#include "app/text/glyph_atlas.hpp"
#include "app/ui/theme.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <tuple>
#include <vector>

namespace foothold::ui {

/// A rectangle of the page, in its pixels.
struct Sprite {
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;
};

/// A shadow's sprite: its middle row and column may be stretched; the box that casts it begins `reach` from each edge.
struct ShadowSprite {
    Sprite sprite;
    int reach = 0;
    int corner = 0;  ///< size of each unstretched corner
    float alpha = 0; ///< what full coverage stands for
};

struct DirtyRows {
    int begin = 0;
    int end = 0;

    bool any() const { return end > begin; }
};

/// The one texture: coverage of glyphs above, of discs, rings and shadows below, so that a whole screen is one draw call. White
/// pixels whose alpha is the coverage; the colour comes from the vertices.
class Page {
public:
    static constexpr int width_px = 1024;

    Page(const text::Fonts& fonts, float pixels_per_dp);

    int height_px() const { return height_px_; }
    text::GlyphAtlas& glyphs() { return glyphs_; }

    /// A filled disc; a quarter of it is the corner of a rounded box.
    Sprite disc(int radius_px);
    /// A ring whose outer radius is given; the stroke may be a broken number of pixels.
    Sprite ring(int radius_px, float stroke_px);
    ShadowSprite shadow(Elevation elevation, int radius_px, bool is_dark);
    /// A pixel of full coverage.
    Sprite solid() const { return {1, glyph_rows_ + 1, 1, 1}; }

    /// Something asked for did not fit and was left out: recycle and draw the frame again.
    bool is_full() const { return shapes_are_full_ || glyphs_.is_full(); }
    /// Between frames only: forgets what did not fit together.
    void recycle();
    /// RGBA rows, `width_px` each, that changed since the last call. Pixels are valid until the page changes.
    DirtyRows take_dirty();
    const std::uint32_t* row(int y) const { return pixels_.data() + static_cast<std::size_t>(y) * width_px; }

private:
    struct Shelf {
        int y = 0;
        int height = 0;
        int x = 0;
    };

    std::optional<Sprite> allocate(int width, int height);
    Sprite store(int width, int height, const std::vector<float>& coverage);
    void copy_glyphs();
    void clear_shapes();

    float scale_;
    int glyph_rows_;
    int height_px_;
    text::GlyphAtlas glyphs_;
    std::vector<std::uint32_t> pixels_;
    std::vector<Shelf> shelves_;
    int next_shelf_y_ = 0;
    bool shapes_are_full_ = false;
    DirtyRows dirty_;
    std::map<int, Sprite> discs_;
    std::map<std::pair<int, int>, Sprite> rings_;
    std::map<std::tuple<Elevation, int, bool>, ShadowSprite> shadows_;
};

} // namespace foothold::ui
