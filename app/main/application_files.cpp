#include "app/i18n/error_text.hpp"
#include "app/main/about_file.hpp"
#include "app/main/application.hpp"
#include "app/main/paper_about.hpp"
#include "app/print/pdf.hpp"
#include "app/screens/calendar_entries.hpp"

#include <utility>

namespace foothold::main {

void Application::print(domain::Id about, const screens::Scene& scene) {
    if (!hands_.save) return;
    auto paper = paper_about(about, scene, danish());
    if (!paper) return;
    hands_.save(paper->name, [document = std::move(paper->document), &fonts = fonts_] { return print::pdf_of(document, fonts); });
}

void Application::save_calendar(const screens::Scene& scene) {
    if (!hands_.save) return;
    hands_.save("foothold-calendar.ics",
                [calendar = screens::calendar_of(scene)]() -> Result<std::string> { return calendar::ics_of(calendar); });
}

void Application::save_about_me(screens::AboutFile file, const screens::Scene& scene) {
    if (!hands_.save) return;
    if (file == screens::AboutFile::to_read) {
        hands_.save("foothold-about-me.pdf",
                    [paper = about_paper(scene), &fonts = fonts_] { return print::pdf_of(paper, fonts); });
        return;
    }
    hands_.save("foothold-about-me.json",
                [model = model_, settings = settings_]() -> Result<std::string> { return about_json(model, settings); });
}

void Application::save_file(const screens::SaveFile& file) {
    if (!hands_.save) return;
    hands_.save(file.name, [content = file.content]() -> Result<std::string> { return content; });
}

void Application::tell_saved(const Result<std::filesystem::path>& saved) {
    if (!saved) return show_toast({ui::Icon::info, i18n::explain(reader_->words(), saved.error())}, toast_s);
    const std::string folder = saved->parent_path().filename().string();
    const std::string file = saved->filename().string();
    screens::ToastNote note{ui::Icon::check_circle,
                            reader_->text("Saved in {folder}: {file}", {{"folder", folder}, {"file", file}})};
    if (hands_.open_file) note.file = saved->string();
    show_toast(std::move(note), toast_s);
}

} // namespace foothold::main
