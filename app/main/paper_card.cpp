#include "app/main/paper_card.hpp"

#include "app/i18n/language.hpp"
#include "app/main/paper_words.hpp"
#include "app/screens/shown_card.hpp"
#include "app/ui/polyline.hpp"

#include <utility>

namespace foothold::main {

using print::Paragraph;
using screens::ShownLine;

namespace {

/// In points.
struct Sizes {
    float label;
    float main;
    float other;
    float space;
};
constexpr Sizes danish_sizes{8.5F, 17, 13, 5};
constexpr Sizes own_sizes{8.5F, 11.5F, 10, 3};

Paragraph label(const std::string& language, const Sizes& sizes) {
    Paragraph paragraph{i18n::native_name(language), language, sizes.label};
    paragraph.is_right_to_left = i18n::is_right_to_left(language);
    paragraph.is_soft = true;
    paragraph.space_above_pt = 0;
    return paragraph;
}

/// Among others in this language.
Paragraph paragraph_of(const ShownLine& line, const std::string& language, const Sizes& sizes) {
    Paragraph paragraph = main::paragraph_of(line.words, language, line.is_main ? sizes.main : sizes.other);
    paragraph.weight = line.is_main ? text::Weight::semibold : text::Weight::regular;
    paragraph.space_above_pt = sizes.space;
    return paragraph;
}

print::Sheet sheet_of(const screens::ShownCard& card, const std::string& own_language) {
    print::Sheet sheet{{label("da", danish_sizes)}};
    for (const ShownLine& line : card.danish) sheet.paragraphs.push_back(paragraph_of(line, "da", danish_sizes));
    if (card.own.empty()) return sheet;
    Paragraph heading = label(own_language, own_sizes);
    heading.has_line_above = true;
    heading.space_above_pt = 12;
    sheet.paragraphs.push_back(std::move(heading));
    for (const ShownLine& line : card.own) sheet.paragraphs.push_back(paragraph_of(line, own_language, own_sizes));
    return sheet;
}

print::DrawnPoint drawn(ui::Point point) {
    constexpr float grid = 100;
    constexpr float inset = 0.06F; // a mark at the edge of the grid is on the paper as a whole
    return {inset + (1 - 2 * inset) * point.x / grid, inset + (1 - 2 * inset) * point.y / grid};
}

std::vector<print::DrawnPoint> drawn(const std::vector<ui::Point>& line) {
    std::vector<print::DrawnPoint> points;
    for (const ui::Point point : line) points.push_back(drawn(point));
    return points;
}

/// The way on foot on a page of its own, with what its numbers mean.
class DrawnWay {
public:
    DrawnWay(const ui::SketchDrawing& sketch, const screens::Scene& scene) : language_(scene.reader.language()) {
        for (const ui::SketchMark& mark : sketch.marks) name(mark.words, drawn(mark.at), mark.is_goal);
        for (const ui::SketchRoad& road : sketch.roads) {
            drawing_.roads.push_back(drawn(road.points));
            const float middle = ui::length_of(road.points) / 2;
            if (!road.name.empty()) name({road.name, "da"}, drawn(ui::waypoint(road.points, middle).at), false);
        }
        drawing_.way = drawn(sketch.way);
        sheet_.drawing = std::move(drawing_);
    }

    print::Sheet take() { return std::move(sheet_); }

private:
    void name(ui::Words words, print::DrawnPoint at, bool is_goal) {
        const std::string number = std::to_string(drawing_.marks.size() + 1);
        drawing_.marks.push_back(
            {at, {.text = number, .language = "da", .size_pt = own_sizes.other, .weight = text::Weight::semibold}, is_goal});
        words.text = number + "  " + words.text;
        Paragraph paragraph = paragraph_of({std::move(words)}, language_, own_sizes);
        paragraph.is_right_to_left = i18n::is_right_to_left(language_); // the numbers stand below each other
        paragraph.align = text::Align::start;
        sheet_.paragraphs.push_back(std::move(paragraph));
    }

    std::string language_;
    print::Drawing drawing_;
    print::Sheet sheet_;
};

} // namespace

std::optional<print::Document> paper_card(domain::Id about, const screens::Scene& scene, const screens::Reader& danish) {
    print::Document document{scene.text("Show this to someone"), {}};
    for (const screens::ShownTo to : {screens::ShownTo::way, screens::ShownTo::arrival})
        if (const auto card = make_shown(to, about, scene, danish)) {
            document.sheets.push_back(sheet_of(*card, scene.reader.language()));
            if (card->sketch) document.sheets.push_back(DrawnWay{*card->sketch, scene}.take());
        }
    return document.sheets.empty() ? std::nullopt : std::optional{std::move(document)};
}

} // namespace foothold::main
