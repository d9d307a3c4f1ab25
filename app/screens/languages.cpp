#include "app/screens/languages.hpp"

#include "app/i18n/language.hpp"
#include "app/ui/sheet.hpp"

#include <algorithm>

namespace foothold::screens {

namespace {

std::vector<std::string> languages_of(const Scene& scene) {
    const auto* me = scene.records().find<domain::Person>(scene.me());
    return me ? me->languages : std::vector<std::string>{};
}

} // namespace

void language_choices(Build& build, LanguageRank rank) {
    const Reader& reader = build.scene.reader;
    const bool is_first = rank == LanguageRank::first;
    const std::string chosen = is_first ? reader.language() : second_language(build.scene);
    ui::choices(build.tree, [&] {
        for (const std::string& language : reader.catalogues().readable()) {
            if (!is_first && language == reader.language()) continue;
            const bool is_chosen = language == chosen;
            const bool is_own = language == reader.language();
            const std::string name = i18n::native_name(language);
            const std::string in_words = is_own ? std::string{} : reader.language_name(language);
            ui::choice(build.tree, {.word = name,
                                    .language = language,
                                    .detail = in_words,
                                    .is_chosen = is_chosen,
                                    .tap = build.on(choose_language(build.scene, language, rank))});
        }
    });
}

std::string second_language(const Scene& scene) {
    const auto languages = languages_of(scene);
    const auto other =
        std::ranges::find_if(languages, [&](const std::string& language) { return language != scene.reader.language(); });
    return other == languages.end() ? std::string{} : *other;
}

Command choose_language(const Scene& scene, const std::string& language, LanguageRank rank) {
    std::vector<std::string> languages = languages_of(scene);
    const std::string first = rank == LanguageRank::first ? language : scene.reader.language();
    std::erase(languages, language);
    std::erase(languages, first);
    if (language != first) languages.insert(languages.begin(), language);
    languages.insert(languages.begin(), first);
    return Perform{domain::SetLanguages{std::move(languages)}};
}

} // namespace foothold::screens
