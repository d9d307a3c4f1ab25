#include "app/main/about_file.hpp"

#include "app/main/paper_words.hpp"
#include "app/main/settings_file.hpp"
#include "app/screens/about_me_view.hpp"
#include "sync/client/headless.hpp"

namespace foothold::main {

using print::Paragraph;

namespace {

void add(print::Sheet& sheet, const screens::AboutEntry& entry, const std::string& language) {
    Paragraph title = paragraph_of(entry.title, language, 11.5F);
    title.weight = text::Weight::semibold;
    title.space_above_pt = 12;
    sheet.paragraphs.push_back(std::move(title));
    for (const ui::Words& line : entry.lines) {
        Paragraph paragraph = paragraph_of(line, language, 10.5F);
        paragraph.space_above_pt = 1;
        sheet.paragraphs.push_back(std::move(paragraph));
    }
}

print::Sheet sheet_of(const std::string& heading, const std::vector<screens::AboutEntry>& entries, const std::string& language) {
    print::Sheet sheet{.shrinks = false};
    Paragraph title = paragraph_of(ui::Words{heading}, language, 17);
    title.weight = text::Weight::semibold;
    sheet.paragraphs.push_back(std::move(title));
    for (const screens::AboutEntry& entry : entries) add(sheet, entry, language);
    return sheet;
}

} // namespace

print::Document about_paper(const screens::Scene& scene) {
    const std::string& language = scene.reader.language();
    print::Document document{scene.text("Everything about me"), {}, print::a4};
    for (const screens::AboutGroupView& group : screens::make_about_me(scene).groups)
        document.sheets.push_back(sheet_of(group.heading, group.entries, language));
    document.sheets.push_back(sheet_of(scene.text("On this tablet alone"), screens::make_about_device(scene), language));
    return document;
}

std::string about_json(const client::Model& model, const screens::Settings& settings) {
    return "{\"settings\":" + settings_json(settings) + ",\"about_me\":" + client::export_json(model) + "}\n";
}

} // namespace foothold::main
