#include "app/screens/name_words.hpp"

namespace foothold::screens {

ui::Words name_words(const domain::LocalizedText& name, const Reader& reader) {
    ui::Words words = reader.content(name);
    const std::string_view on_signs = name.find("da");
    return !words.is_fallback || on_signs.empty() ? words : ui::Words{std::string{on_signs}, "da"};
}

} // namespace foothold::screens
