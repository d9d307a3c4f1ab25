#include "app/i18n/language.hpp"

#include "app/i18n/icu_locale.hpp"

#include <unicode/locdspnm.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <memory>

namespace foothold::i18n {

namespace {

struct Language {
    std::string_view tag;
    std::string_view native_name;
    std::string_view icu_tag;
    bool is_right_to_left = false;
};

constexpr std::array languages{
    Language{"am", "አማርኛ", "am"},          Language{"ar", "العربية", "ar", true}, Language{"ckb", "کوردیی سۆرانی", "ckb", true},
    Language{"da", "Dansk", "da"},         Language{"en", "English", "en-GB"},    Language{"fa", "فارسی", "fa", true},
    Language{"fr", "Français", "fr"},      Language{"ka", "ქართული", "ka"},       Language{"kmr", "Kurmancî", "ku"},
    Language{"prs", "دری", "fa-AF", true}, Language{"ps", "پښتو", "ps", true},    Language{"ru", "Русский", "ru"},
    Language{"so", "Soomaali", "so"},      Language{"sw", "Kiswahili", "sw"},     Language{"ti", "ትግርኛ", "ti"},
    Language{"tr", "Türkçe", "tr"},        Language{"uk", "Українська", "uk"},    Language{"ur", "اردو", "ur", true},
};

const Language* find(std::string_view tag) {
    const auto language = std::ranges::find(languages, tag, &Language::tag);
    return language == languages.end() ? nullptr : &*language;
}

icu::Locale locale_of_tag(const std::string& tag) {
    UErrorCode status = U_ZERO_ERROR;
    icu::Locale locale = icu::Locale::forLanguageTag(tag, status);
    return U_SUCCESS(status) ? locale : icu::Locale::getRoot();
}

std::string display_name(const icu::Locale& language, const icu::Locale& reader) {
    const std::unique_ptr<icu::LocaleDisplayNames> names{icu::LocaleDisplayNames::createInstance(reader)};
    icu::UnicodeString name;
    return utf8(names->localeDisplayName(language, name));
}

} // namespace

bool is_right_to_left(std::string_view language) {
    if (const Language* known = find(language)) return known->is_right_to_left;
    return locale_of_tag(std::string{language}).isRightToLeft();
}

bool reads(std::string_view reader, std::string_view language) {
    return reader == language || (reader == "prs" && language == "fa");
}

std::string native_name(std::string_view language) {
    if (const Language* known = find(language)) return std::string{known->native_name};
    const icu::Locale locale = locale_of_tag(std::string{language});
    return display_name(locale, locale);
}

std::string language_name(std::string_view language, std::string_view reader) {
    return display_name(locale_of_tag(std::string{language}), icu_locale(reader));
}

std::string with_language(std::string_view words, std::string_view language) {
    std::string text;
    const auto isolate = [&text](std::string_view part) { text.append("\u2068").append(part).append("\u2069"); };
    isolate(words);
    text.append(" (");
    isolate(native_name(language));
    return text.append(")");
}

icu::Locale icu_locale(std::string_view language, std::string_view calendar, std::string_view digits) {
    const Language* known = find(language);
    std::string tag{known ? known->icu_tag : language};
    return locale_of_tag(tag.append("-u-ca-").append(calendar).append("-nu-").append(digits));
}

bool is_known_to_icu(const icu::Locale& locale) {
    std::int32_t count = 0;
    const icu::Locale* available = icu::Locale::getAvailableLocales(count);
    const std::string_view language = locale.getLanguage();
    return std::any_of(available, available + count, [&](const icu::Locale& each) { return language == each.getLanguage(); });
}

std::string utf8(const icu::UnicodeString& text) {
    std::string bytes;
    return text.toUTF8String(bytes);
}

} // namespace foothold::i18n
