#pragma once

#include "app/text/style.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace foothold::print {

/// In points, 72 to the inch.
struct PaperSize {
    float width_pt = 0;
    float height_pt = 0;
    float margin_pt = 0;

    float room_pt() const { return height_pt - 2 * margin_pt; }
};

/// 105 by 148 millimetres: fits a pocket, and four of them on a sheet of A4.
inline constexpr PaperSize a6{297.638F, 419.528F, 22};
/// What printers have, for what is read at a table.
inline constexpr PaperSize a4{595.276F, 841.890F, 56};

/// Words in one language and one look.
struct Paragraph {
    std::string text;
    std::string language; ///< BCP 47; decides the direction too
    float size_pt = 10;
    text::Weight weight = text::Weight::regular;
    bool is_right_to_left = false;
    text::Align align = text::Align::start;
    bool is_soft = false;        ///< in a lighter ink
    bool has_line_above = false; ///< parts it from what comes before
    float space_above_pt = 4;
};

/// A place on a drawing, in parts of its side from the top left corner.
struct DrawnPoint {
    float x = 0;
    float y = 0;
};

/// Something on a drawing that the words below it name.
struct DrawnMark {
    DrawnPoint at;
    Paragraph number;
    bool is_goal = false;
};

/// The way to a place on a square: broad roads, dots along the way.
struct Drawing {
    std::vector<std::vector<DrawnPoint>> roads;
    std::vector<DrawnPoint> way;
    std::vector<DrawnMark> marks;
};

/// A QR code: its squares row by row from the top left, without the quiet zone around them.
struct SquareCode {
    std::size_t side = 0;
    std::vector<bool> dark;
};

/// What belongs on one page; or what begins on one and goes on on others.
struct Sheet {
    std::vector<Paragraph> paragraphs;
    std::optional<Drawing> drawing = std::nullopt; ///< above the words
    std::optional<SquareCode> code = std::nullopt; ///< likewise
    bool shrinks = true;                           ///< its words become smaller rather than go on on another page
};

struct Document {
    std::string title;
    std::vector<Sheet> sheets;
    PaperSize paper = a6;
};

} // namespace foothold::print
