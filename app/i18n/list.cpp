#include "app/i18n/list.hpp"

#include "app/i18n/icu_locale.hpp"

#include <unicode/listformatter.h>

#include <cstdint>
#include <memory>
#include <vector>

namespace foothold::i18n {

std::string list(const Translator& translator, std::span<const std::string> items) {
    if (items.empty()) return {};
    std::string text = isolated(items.front());
    for (const std::string& item : items.subspan(1))
        // Translators: joins the items of a list, such as "Danish, English, Arabic".
        text = translator.text_in("list", "{items}, {item}", {phrase("items", std::move(text)), {"item", item}});
    return text;
}

std::string list_with_and(const Translator& translator, std::span<const std::string> items) {
    const icu::Locale locale = icu_locale(translator.language());
    if (!is_known_to_icu(locale)) return list(translator, items);
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::ListFormatter> formatter{
        icu::ListFormatter::createInstance(locale, ULISTFMT_TYPE_AND, ULISTFMT_WIDTH_WIDE, status)};
    if (U_FAILURE(status)) return list(translator, items);
    std::vector<icu::UnicodeString> parts;
    for (const std::string& item : items) parts.push_back(icu::UnicodeString::fromUTF8(isolated(item)));
    icu::UnicodeString text;
    formatter->format(parts.data(), static_cast<std::int32_t>(parts.size()), text, status);
    return U_SUCCESS(status) ? utf8(text) : list(translator, items);
}

} // namespace foothold::i18n
