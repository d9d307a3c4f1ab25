#include "app/screens/name_words.hpp"

namespace foothold::screens {

ui::Words name_words(const domain::LocalizedText& name, const Reader& reader) {
    ui::Words words = reader.content(name);
    const std::string_view on_signs = name.find("da");
    const bool is_readable = !words.is_fallback || words.language == "fa"; // Dari reads Farsi
    return is_readable || on_signs.empty() ? words : ui::Words{std::string{on_signs}, "da"};
}

} // namespace foothold::screens
