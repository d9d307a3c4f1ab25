#pragma once

#include "app/print/document.hpp"
#include "app/text/shaper.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace foothold::print {

/// One line of a paragraph at its place on a page, in points from the top left corner.
struct PlacedLine {
    const Paragraph* paragraph = nullptr;
    std::shared_ptr<const text::Layout> layout;
    std::uint32_t line = 0;
    float x_pt = 0; ///< of the layout
    float y_pt = 0; ///< likewise
};

/// A drawing at its place, a square of that side.
struct PlacedDrawing {
    const Drawing* drawing = nullptr;
    float x_pt = 0;
    float y_pt = 0;
    float side_pt = 0;
};

/// A code at its place, its squares as wide as that together.
struct PlacedCode {
    const SquareCode* code = nullptr;
    float x_pt = 0;
    float y_pt = 0;
    float side_pt = 0;
};

struct Page {
    std::optional<PlacedDrawing> drawing;
    std::optional<PlacedCode> code;
    std::vector<PlacedLine> lines;
    std::vector<float> rules_y_pt; ///< thin lines from margin to margin
};

/// Sets a sheet on this paper. Words that do not fit on one page become smaller, down to three fifths, if the sheet shrinks; what
/// does not fit then goes on on further pages. The sheet has to outlive the pages.
std::vector<Page> pages_of(const Sheet& sheet, const PaperSize& paper, text::Shaper& shaper);

} // namespace foothold::print
