#pragma once

#include "app/text/caret.hpp"
#include "app/text/fonts.hpp"
#include "app/text/links.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace foothold::text {

/// A glyph at its pen position, in pixels from the layout's top left corner; y grows downwards. Invisible characters have none.
struct Glyph {
    float x = 0;
    float y = 0;
    std::uint32_t id = 0;
    FontId font = 0;
    std::uint32_t byte = 0; ///< first one of the cluster that it draws, so that bytes can be coloured
};

/// The smallest piece of text that a caret can stand beside: one grapheme, bytes [begin, end), drawn between x0 and x1.
struct Cluster {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    float x0 = 0;
    float x1 = 0;
    bool is_rtl = false;
};

/// One line: half-open ranges of glyphs and clusters (both in visual order) and of bytes, and where its text lies.
struct Line {
    std::uint32_t glyph_begin = 0;
    std::uint32_t glyph_end = 0;
    std::uint32_t cluster_begin = 0;
    std::uint32_t cluster_end = 0;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    float x = 0;
    float width_px = 0; ///< without the white space that hangs at its end
    float top = 0;
    float baseline = 0;
    float bottom = 0;
    bool is_rtl = false;
};

/// Where a corner goes, in whole pixels from the layout's top left corner, and where it is on an atlas's page, in its pixels. In
/// this order it is the beginning of a renderer's vertex, so that a frame scales, shifts and copies and no more.
struct Corner {
    float x = 0;
    float y = 0;
    float page_x = 0;
    float page_y = 0;

    bool operator==(const Corner&) const = default;
};

/// A glyph as it is painted: its top left, top right, bottom right and bottom left corner.
struct Picture {
    std::array<Corner, 4> corners;
    std::uint32_t glyph = 0; ///< which one of the layout it is

    /// From its top left to its bottom right corner.
    static Picture between(const Corner& from, const Corner& until, std::uint32_t glyph = 0) {
        return {{from, {until.x, from.y, until.page_x, from.page_y}, until, {from.x, until.y, from.page_x, until.page_y}}, glyph};
    }
};

struct Rectangle {
    float x0 = 0;
    float y0 = 0;
    float x1 = 0;
    float y1 = 0;
};

/// The pictures of a layout's glyphs, valid as long as the atlas that drew them is in the same epoch. Those without ink, and
/// those that found no room on the page, have none.
struct Pictures {
    std::shared_ptr<const void> epoch;
    std::vector<Picture> of_glyphs;       ///< in the order of the glyphs
    std::vector<std::uint32_t> line_ends; ///< how many of them there are when each line ends
    Rectangle ink;                        ///< around all of them and the origin
};

/// Where everything of a text is. Immutable once the shaper has made it.
struct Layout {
    std::vector<Glyph> glyphs; ///< line by line, in visual order
    std::vector<Line> lines;   ///< never empty
    std::vector<Cluster> clusters;
    std::vector<Link> links; ///< if they were asked for; selection_rectangles() says where one is
    float width_px = 0;      ///< of the widest line
    float height_px = 0;
    float size_px = 0;         ///< to draw the glyphs at
    bool is_rtl = false;       ///< of the first paragraph
    bool is_truncated = false; ///< an ellipsis stands for the end of the text
    std::uint32_t byte_count = 0;
    mutable Pictures pictures; ///< what GlyphAtlas::pictures remembers, so that a frame looks up no glyph

    Caret hit(float x, float y) const;

    /// A rectangle of no width, as high as the line.
    Rectangle caret_rectangle(Caret) const;

    /// What to paint behind the bytes between two positions, given in either order: one or more rectangles a line, left to right.
    std::vector<Rectangle> selection_rectangles(std::uint32_t one, std::uint32_t other) const;

    /// One grapheme to the right (+1) or left (-1) as seen; from the end of a line to the next one in reading order.
    Caret move(Caret, int direction) const;

    /// One line down (+1) or up (-1), as near to x as possible; beyond the first and last line to the start and end of the text.
    Caret move_line(Caret, int direction, float x) const;

    std::size_t line_of(Caret) const;

    /// Which way the text runs where the caret is: that of the grapheme it belongs to, else of its line.
    bool is_rtl_at(Caret) const;

    /// Whether text of both directions is seen in a line.
    bool mixes_directions(std::size_t line) const;
};

} // namespace foothold::text
