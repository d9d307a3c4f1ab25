#include "app/main/file_commands.hpp"

#include "app/main/paper_about.hpp"
#include "app/print/pdf.hpp"
#include "app/screens/calendar_entries.hpp"

namespace foothold::main {

namespace {

std::vector<std::string> languages(const FileRequest& request, const client::Model& model) {
    std::vector<std::string> languages;
    if (!request.language.empty()) languages.push_back(request.language);
    if (const auto* me = model.records().find<domain::Person>(model.person()))
        languages.insert(languages.end(), me->languages.begin(), me->languages.end());
    return languages;
}

/// What a reader of these languages would see on a screen.
struct Desk {
    Desk(const FileRequest& request, const client::Model& model, const Assets& assets) :
        reader(assets.catalogues, languages(request, model)), scene{model, reader, settings, place, {}, request.now, {}} {}

    screens::Settings settings;
    screens::Place place;
    screens::Reader reader;
    screens::Scene scene;
};

} // namespace

Result<std::string> printed_paper(domain::Id about, const FileRequest& request, const client::Model& model,
                                  const Assets& assets) {
    const Desk desk(request, model, assets);
    const screens::Reader danish(assets.catalogues, {"da"});
    const auto paper = paper_about(about, desk.scene, danish);
    if (!paper) return Error{"print.nothing", to_string(about)};
    return print::pdf_of(paper->document, assets.fonts);
}

std::string written_calendar(const FileRequest& request, const client::Model& model, const Assets& assets) {
    const Desk desk(request, model, assets);
    return calendar::ics_of(screens::calendar_of(desk.scene));
}

} // namespace foothold::main
