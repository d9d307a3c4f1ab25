#include "app/main/paper_card.hpp"

#include "app/i18n/language.hpp"
#include "app/screens/shown_card.hpp"

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

Paragraph paragraph_of(const ShownLine& line, const std::string& own_language, const Sizes& sizes) {
    const std::string& language = line.words.language.empty() ? own_language : line.words.language;
    Paragraph paragraph{line.words.text, language, line.is_main ? sizes.main : sizes.other};
    if (line.words.is_fallback) paragraph.text += " (" + i18n::native_name(language) + ")";
    paragraph.weight = line.is_main ? text::Weight::semibold : text::Weight::regular;
    paragraph.is_right_to_left = i18n::is_right_to_left(language) && !line.is_address;
    paragraph.space_above_pt = sizes.space;
    return paragraph;
}

print::Sheet sheet_of(const screens::ShownCard& card, const std::string& own_language) {
    print::Sheet sheet{{label("da", danish_sizes)}};
    for (const ShownLine& line : card.danish) sheet.paragraphs.push_back(paragraph_of(line, own_language, danish_sizes));
    if (card.own.empty()) return sheet;
    Paragraph heading = label(own_language, own_sizes);
    heading.has_line_above = true;
    heading.space_above_pt = 12;
    sheet.paragraphs.push_back(std::move(heading));
    const bool begins_at_right = i18n::is_right_to_left(own_language);
    for (const ShownLine& line : card.own) {
        Paragraph paragraph = paragraph_of(line, own_language, own_sizes);
        if (begins_at_right && !paragraph.is_right_to_left) paragraph.align = text::Align::end; // an address among the others
        sheet.paragraphs.push_back(std::move(paragraph));
    }
    return sheet;
}

} // namespace

std::optional<print::Document> paper_card(domain::Id about, const screens::Scene& scene, const screens::Reader& danish) {
    print::Document document{scene.text("Show this to someone"), {}};
    for (const screens::ShownTo to : {screens::ShownTo::way, screens::ShownTo::arrival})
        if (const auto card = make_shown(to, about, scene, danish))
            document.sheets.push_back(sheet_of(*card, scene.reader.language()));
    return document.sheets.empty() ? std::nullopt : std::optional{std::move(document)};
}

std::string paper_card_name(domain::Id about) { return "foothold-card-" + to_string(about).substr(0, 8) + ".pdf"; }

} // namespace foothold::main
