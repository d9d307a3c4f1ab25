#include "app/main/paper_words.hpp"

#include "app/i18n/language.hpp"

namespace foothold::main {

using print::Paragraph;

Paragraph paragraph_of(const ui::Words& words, const std::string& own_language, float size_pt) {
    const std::string& language = words.language.empty() ? own_language : words.language;
    Paragraph paragraph{words.text, language, size_pt};
    if (words.is_fallback) paragraph.text += " (" + i18n::native_name(language) + ")";
    paragraph.is_right_to_left = i18n::is_right_to_left(language);
    const bool begins_at_right = i18n::is_right_to_left(own_language);
    if (begins_at_right != paragraph.is_right_to_left) paragraph.align = text::Align::end;
    return paragraph;
}

} // namespace foothold::main
