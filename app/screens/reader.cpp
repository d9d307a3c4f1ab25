#include "app/screens/reader.hpp"

#include "app/i18n/language.hpp"

namespace foothold::screens {

ui::Words Reader::content(const domain::LocalizedText& text) const {
    const domain::ChosenText chosen = text.choose(translator_.preferences());
    const bool is_in_no_language = chosen.language == domain::no_language;
    return {std::string{chosen.text}, std::string{is_in_no_language ? std::string_view{} : chosen.language}, chosen.is_fallback};
}

std::string Reader::language_name(std::string_view language_tag) const { return i18n::language_name(language_tag, language()); }

} // namespace foothold::screens
