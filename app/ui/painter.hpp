#pragma once

#include "app/text/layout.hpp"
#include "app/ui/color.hpp"
#include "app/ui/geometry.hpp"
#include "app/ui/page.hpp"
#include "app/ui/picture.hpp"
#include "app/ui/pixel_rect.hpp"
#include "app/ui/qr_matrix.hpp"

#include <span>
#include <utility>
#include <vector>

struct ImDrawList;

namespace foothold::ui {

/// What a text is painted in. Plain and link colour may be the same.
struct TextColors {
    Color ink;
    Color link;

    TextColors(Color color) : ink(color), link(color) {}
    TextColors(Color color, Color link_color) : ink(color), link(link_color) {}
};

/// Paints boxes, shadows and text into one ImGui draw list as textured rectangles of the page. Takes mirrored-later coordinates
/// in dp and is the only place that knows pixels and the direction of the interface.
class Painter {
public:
    Painter(ImDrawList& list, Page& page, Size viewport, float pixels_per_dp, bool is_right_to_left);

    void fill(Rect rect, float radius, Color color);
    /// Inside the rectangle's edge.
    void outline(Rect rect, float radius, float width, Color color);
    void shadow(Rect rect, float radius, Elevation elevation, bool is_dark);
    /// Top left corner of the layout's box of this width.
    void text(const text::Layout& layout, Rect rect, const TextColors& colors, bool is_mirrored = false);

    /// As large as it can be in the middle of the rectangle. The screen's renderer has its pixels.
    void picture(Rect rect, const Picture& picture);
    /// What was painted of them: a draw command's texture is its place in this list, counted from 1, and 0 is the page.
    std::vector<ShownPicture> take_pictures() { return std::move(pictures_); }
    /// A line with round ends through these points, which count from the rectangle's top left corner as it is seen.
    void stroke(Rect rect, std::span<const Point> line, float width, Color color);
    /// In the middle of the rectangle, each square as many whole pixels as fit. Dark on whatever is there, which has to be white.
    void qr_code(Rect rect, const QrMatrix& code);

    void push_clip(Rect rect);
    void pop_clip();
    bool is_visible(Rect rect) const;

private:
    PixelRect to_pixels(Rect rect) const;
    text::Corner page_scale() const;
    int radius_px(PixelRect box, float radius) const;
    void quad(PixelRect box, const Sprite& sprite, PixelRect part, Color color);
    void solid(PixelRect box, Color color);
    void stroke(Point from, Point to, int radius, Color color);
    void corners(PixelRect box, int radius, const Sprite& sprite, Color color);

    ImDrawList& list_;
    Page& page_;
    Size viewport_;
    float scale_;
    bool is_right_to_left_;
    std::vector<PixelRect> clips_; ///< each inside the one before; never empty
    std::vector<ShownPicture> pictures_;
};

} // namespace foothold::ui
