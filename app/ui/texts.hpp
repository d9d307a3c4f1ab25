#pragma once

#include "app/text/fonts.hpp"
#include "app/text/layout_cache.hpp"
#include "app/text/shaper.hpp"
#include "app/ui/flex.hpp"

#include <map>

namespace foothold::ui {

/// Lays out the tree's texts with the text module: in pixels of the screen, so that what is measured is what is painted.
class Texts final : public TextMeasure {
public:
    explicit Texts(const text::Fonts& fonts) : shaper_(fonts), cache_(shaper_) {}

    void begin_frame(const Tree& tree, float pixels_per_dp);

    Size measure(const Node& node, float width) override;
    /// Once everything has its width: words that shrink in the cells of one grid become as small as the smallest of them.
    void make_alike();
    /// Valid until the next frame.
    const text::Layout& layout(const Node& node, float width);
    /// How wide the box is that a layout is aligned in: that of the node, or of the line when there is only one, which is not
    /// cut.
    float box_width_px(const Node& node, float width);
    const text::Layout& icon(Icon icon, float size);

private:
    text::Request request(const Node& node, float width) const;
    /// The grid in one of whose cells this text shrinks; none of any other text.
    NodeIndex grid_around(const Node& node) const;
    /// The same on one line, smaller as far as it must be.
    text::Request shrunk(text::Request request);
    /// Words that are wider than their place are set smaller rather than cut up, down to what they are at 100 %, and to three
    /// quarters of that where it helps.
    const text::Layout& with_whole_words(text::Request request);

    text::Shaper shaper_;
    text::LayoutCache cache_;
    const Tree* tree_ = nullptr;
    std::map<NodeIndex, float> alike_px_; ///< by the grid
    float scale_ = 1;
    std::string icon_text_;
};

} // namespace foothold::ui
