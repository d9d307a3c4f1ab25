#include "app/screens/field_words.hpp"

namespace foothold::screens {

FieldWords::FieldWords(const Build& build) :
    // Translators: what to do with the selected text; short, they stand on one line of a phone
    cut_(build.text("Cut")), copy_(build.text("Copy")), paste_(build.text("Paste")), select_all_(build.text("Select all")) {}

std::string letters_left_hint(const Build& build, const ui::Draft& draft, const ui::FieldRules& rules) {
    constexpr std::size_t few = 40;
    const std::size_t left = ui::letters_left(draft, rules);
    if (left > few) return {};
    return build.scene.reader.plural("{count} letter left", "{count} letters left", static_cast<std::int64_t>(left));
}

} // namespace foothold::screens
