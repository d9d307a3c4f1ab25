#include "app/print/pages.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace foothold::print {

namespace {

constexpr float line_height = 1.32F;
constexpr float rule_space_pt = 9; ///< between a rule and the words below it

struct SetParagraph {
    const Paragraph* paragraph;
    std::shared_ptr<const text::Layout> layout;
};

text::Request request_of(const Paragraph& paragraph, const PaperSize& paper, float scale) {
    text::Request request;
    request.text = paragraph.text;
    request.style.size_px = paragraph.size_pt * scale;
    request.style.line_height_px = request.style.size_px * line_height;
    request.style.weight = paragraph.weight;
    request.style.language = paragraph.language;
    if (paragraph.weight == text::Weight::regular) request.style.family = text::Family::reading;
    if (request.style.is_nastaliq()) request.style.line_height_px = request.style.size_px * text::nastaliq_line_height;
    request.width_px = paper.width_pt - 2 * paper.margin_pt;
    request.direction = paragraph.is_right_to_left ? text::Direction::rtl : text::Direction::ltr;
    request.align = paragraph.align;
    return request;
}

std::vector<SetParagraph> set(const Sheet& sheet, const PaperSize& paper, text::Shaper& shaper, float scale) {
    std::vector<SetParagraph> all;
    for (const Paragraph& paragraph : sheet.paragraphs)
        all.push_back({&paragraph, shaper.layout(request_of(paragraph, paper, scale))});
    return all;
}

float space_above(const Paragraph& paragraph) {
    return paragraph.space_above_pt + (paragraph.has_line_above ? rule_space_pt : 0);
}

float height_of(const std::vector<SetParagraph>& paragraphs) {
    float height = 0;
    for (const SetParagraph& each : paragraphs) height += space_above(*each.paragraph) + each.layout->height_px;
    return height;
}

/// In the middle of the paper, and no higher than leaves room for the words.
PlacedDrawing placed(const Drawing& drawing, const PaperSize& paper) {
    constexpr float share = 0.55F;
    const float side = std::min(paper.width_pt - 2 * paper.margin_pt, share * paper.room_pt());
    return {&drawing, (paper.width_pt - side) / 2, paper.margin_pt, side};
}

/// In the middle at the top, wide enough for the camera of a telephone. The paper's margin is the quiet zone above it.
PlacedCode placed(const SquareCode& code, const PaperSize& paper) {
    constexpr float share = 0.28F;
    const float side = std::min(paper.width_pt - 2 * paper.margin_pt, share * paper.room_pt());
    return {&code, (paper.width_pt - side) / 2, paper.margin_pt, side};
}

/// With the quiet zone below it.
float height_of(const PlacedCode& placed) {
    constexpr float quiet_squares = 4; // ISO/IEC 18004, 6.3.8
    return placed.side_pt * (1 + quiet_squares / static_cast<float>(placed.code->side));
}

float height_above_words(const Sheet& sheet, const PaperSize& paper) {
    if (sheet.code) return height_of(placed(*sheet.code, paper));
    return sheet.drawing ? placed(*sheet.drawing, paper).side_pt : 0;
}

/// The numbers stand in the middle of their marks.
void add_numbers(Page& page, const PaperSize& paper, text::Shaper& shaper) {
    const PlacedDrawing& square = *page.drawing;
    for (const DrawnMark& mark : square.drawing->marks) {
        text::Request request = request_of(mark.number, paper, 1);
        request.width_px = 0;
        auto layout = shaper.layout(request);
        const float x = square.x_pt + mark.at.x * square.side_pt - layout->width_px / 2;
        const float y = square.y_pt + mark.at.y * square.side_pt - layout->height_px / 2;
        page.lines.push_back({&mark.number, std::move(layout), 0, x, y});
    }
}

/// Puts lines below each other and begins a page when one is full.
class Column {
public:
    Column(const PaperSize& paper, float above) : paper_(paper), y_pt_(paper.margin_pt + above) {}

    void add(const SetParagraph& each) {
        if (!is_at_top()) y_pt_ += each.paragraph->space_above_pt;
        if (each.paragraph->has_line_above) add_rule();
        const auto count = static_cast<std::uint32_t>(each.layout->lines.size());
        for (std::uint32_t line = 0; line < count; ++line) add_line(each, line);
    }
    std::vector<Page> take() { return std::move(pages_); }

private:
    bool is_at_top() const { return y_pt_ <= paper_.margin_pt; }

    void add_rule() {
        pages_.back().rules_y_pt.push_back(y_pt_);
        y_pt_ += rule_space_pt;
    }

    void add_line(const SetParagraph& each, std::uint32_t index) {
        const text::Line& line = each.layout->lines[index];
        const float height = line.bottom - line.top;
        if (y_pt_ + height > paper_.height_pt - paper_.margin_pt && !is_at_top()) {
            pages_.emplace_back();
            y_pt_ = paper_.margin_pt;
        }
        pages_.back().lines.push_back({each.paragraph, each.layout, index, paper_.margin_pt, y_pt_ - line.top});
        y_pt_ += height;
    }

    const PaperSize& paper_;
    std::vector<Page> pages_{1};
    float y_pt_;
};

} // namespace

std::vector<Page> pages_of(const Sheet& sheet, const PaperSize& paper, text::Shaper& shaper) {
    constexpr float step = 0.94F;
    constexpr float smallest = 0.6F;
    float scale = 1;
    const float above = height_above_words(sheet, paper);
    auto paragraphs = set(sheet, paper, shaper, scale);
    while (sheet.shrinks && height_of(paragraphs) + above > paper.room_pt() && scale * step >= smallest) {
        scale *= step;
        paragraphs = set(sheet, paper, shaper, scale);
    }
    Column column(paper, above);
    for (const SetParagraph& each : paragraphs) column.add(each);
    auto pages = column.take();
    if (sheet.code) pages.front().code = placed(*sheet.code, paper);
    if (!sheet.drawing) return pages;
    pages.front().drawing = placed(*sheet.drawing, paper);
    add_numbers(pages.front(), paper, shaper);
    return pages;
}

} // namespace foothold::print
