#include "app/screens/languages.hpp"

#include "app/i18n/language.hpp"
#include "app/ui/sheet.hpp"

#include <algorithm>

namespace foothold::screens {

void language_choices(Build& build) {
    const Reader& reader = build.scene.reader;
    ui::choices(build.tree, [&] {
        for (const std::string& language : reader.catalogues().readable()) {
            const bool is_chosen = language == reader.language();
            const std::string name = i18n::native_name(language);
            const std::string in_words = is_chosen ? std::string{} : reader.language_name(language);
            ui::choice(build.tree, {.word = name,
                                    .language = language,
                                    .detail = in_words,
                                    .is_chosen = is_chosen,
                                    .tap = build.on(choose_language(build.scene, language))});
        }
    });
}

Command choose_language(const Scene& scene, const std::string& language) {
    const auto* me = scene.records().find<domain::Person>(scene.me());
    std::vector<std::string> languages = me ? me->languages : std::vector<std::string>{};
    std::erase(languages, language);
    languages.insert(languages.begin(), language);
    return Perform{domain::SetLanguages{std::move(languages)}};
}

} // namespace foothold::screens
