#include "domain/localized_text.hpp"

namespace foothold::domain {

std::string_view LocalizedText::find(std::string_view language) const {
    for (const Translation& translation : translations)
        if (translation.language == language) return translation.text;
    return {};
}

ChosenText LocalizedText::choose(std::span<const std::string> preferences) const {
    if (const auto text = find(no_language); !text.empty()) return {text, no_language, false};
    for (std::size_t rank = 0; rank < preferences.size(); ++rank) {
        const std::string_view language = preferences[rank];
        if (const auto text = find(language); !text.empty()) return {text, language, rank > 0};
        if (language != "prs") continue;
        if (const auto text = find("fa"); !text.empty()) return {text, "fa", true};
    }
    for (const std::string_view language : {"en", "da"})
        if (const auto text = find(language); !text.empty()) return {text, language, true};
    if (translations.empty()) return {};
    return {translations.front().text, translations.front().language, true};
}

LocalizedText untranslated(std::string text) { return {{{std::string{no_language}, std::move(text)}}}; }

} // namespace foothold::domain
