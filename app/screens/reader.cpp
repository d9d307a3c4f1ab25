#include "app/screens/reader.hpp"

#include "app/i18n/language.hpp"

#include <algorithm>

namespace foothold::screens {

namespace {

/// Without the leading languages that have no words for the interface.
std::vector<std::string> interface_languages(const i18n::Catalogues& catalogues, std::vector<std::string> languages) {
    const auto has_words = [&](const std::string& language) {
        return language == "en" || catalogues.find(language) || (language == "prs" && catalogues.find("fa"));
    };
    languages.erase(languages.begin(), std::ranges::find_if(languages, has_words));
    return languages;
}

i18n::Translator translator_for(const i18n::Catalogues& catalogues, const std::vector<std::string>& languages, Writing writing) {
    std::vector<std::string> spoken = interface_languages(catalogues, languages);
    i18n::Digits digits;
    if (writing.has_own_digits && !spoken.empty()) digits = i18n::Digits::of(spoken.front());
    return {catalogues, std::move(spoken), std::move(digits)};
}

} // namespace

Reader::Reader(const i18n::Catalogues& catalogues, std::vector<std::string> languages, Writing writing) :
    catalogues_(catalogues), languages_(std::move(languages)), writing_(writing),
    translator_(translator_for(catalogues, languages_, writing)), dates_(translator_), numbers_(translator_) {}

std::string Reader::second_date(domain::Date date) const {
    return writing_.has_own_calendar ? dates_.second_calendar(date).value_or(std::string{}) : std::string{};
}

ui::Words Reader::content(const domain::LocalizedText& text) const {
    const domain::ChosenText chosen = text.choose(languages_.empty() ? translator_.preferences() : languages_);
    const bool is_in_no_language = chosen.language == domain::no_language;
    const bool is_foreign = chosen.is_fallback && !reads(chosen.language);
    return {std::string{chosen.text}, std::string{is_in_no_language ? std::string_view{} : chosen.language}, is_foreign};
}

bool Reader::reads(std::string_view tag) const {
    return i18n::reads(language(), tag) || (!languages_.empty() && i18n::reads(languages_.front(), tag));
}

std::string Reader::language_name(std::string_view language_tag) const { return i18n::language_name(language_tag, language()); }

} // namespace foothold::screens
