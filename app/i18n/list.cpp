#include "app/i18n/list.hpp"

#include <array>

namespace foothold::i18n {

std::string list(const Translator& translator, std::span<const std::string> items) {
    if (items.empty()) return {};
    std::string text = fill("{item}", std::array{Argument{"item", items.front()}});
    for (const std::string& item : items.subspan(1))
        // Translators: joins the items of a list, such as "Danish, English, Arabic".
        text = translator.text_in("list", "{items}, {item}", {phrase("items", std::move(text)), {"item", item}});
    return text;
}

} // namespace foothold::i18n
