#include "app/screens/languages.hpp"

#include <algorithm>

namespace foothold::screens {

const std::vector<std::string>& offered_languages() {
    static const std::vector<std::string> languages{"ar", "da", "en"};
    return languages;
}

Command choose_language(const Scene& scene, const std::string& language) {
    const auto* me = scene.records().find<domain::Person>(scene.me());
    std::vector<std::string> languages = me ? me->languages : std::vector<std::string>{};
    std::erase(languages, language);
    languages.insert(languages.begin(), language);
    return Perform{domain::SetLanguages{std::move(languages)}};
}

} // namespace foothold::screens
