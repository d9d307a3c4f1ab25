#include "app/i18n/translator.hpp"

#include "app/i18n/catalogues.hpp"
#include "app/i18n/language.hpp"

#include <cassert>

namespace foothold::i18n {

namespace {

constexpr std::string_view source_language = "en";

/// Farsi after Dari, and English as the last: its text is always there, so what comes after it is never asked.
std::vector<std::string> with_fallbacks(const std::vector<std::string>& preferences) {
    std::vector<std::string> order;
    for (const std::string& language : preferences) {
        if (language == source_language) break;
        order.push_back(language);
        if (language == "prs") order.emplace_back("fa");
    }
    order.emplace_back(source_language);
    return order;
}

std::vector<Argument> with_count(std::string count, std::initializer_list<Argument> arguments) {
    std::vector<Argument> all{arguments};
    all.push_back(phrase("count", std::move(count)));
    return all;
}

std::span<const Argument> span_of(std::initializer_list<Argument> arguments) { return {arguments.begin(), arguments.size()}; }

} // namespace

Translator::Translator(const Catalogues& catalogues, std::vector<std::string> preferences, Digits digits) :
    preferences_(std::move(preferences)), digits_(std::move(digits)) {
    if (preferences_.empty()) preferences_.emplace_back(source_language);
    for (std::string& language : with_fallbacks(preferences_))
        if (const Catalogue* catalogue = catalogues.find(language)) steps_.push_back({std::move(language), catalogue});
    is_right_to_left_ = i18n::is_right_to_left(language());
}

std::string Translator::text(std::string_view english, std::initializer_list<Argument> arguments) const {
    return text_in({}, english, arguments);
}

std::string Translator::text_in(std::string_view context, std::string_view english,
                                std::initializer_list<Argument> arguments) const {
    assert(is_filled_by(english, span_of(arguments)));
    return filled(pattern(context, english), span_of(arguments));
}

std::string Translator::plural(std::string_view one, std::string_view other, std::int64_t count,
                               std::initializer_list<Argument> arguments) const {
    return plural_in({}, one, other, count, arguments);
}

std::string Translator::plural_in(std::string_view context, std::string_view one, std::string_view other, std::int64_t count,
                                  std::initializer_list<Argument> arguments) const {
    const auto all = with_count(number(count), arguments);
    assert(is_filled_by(one, all) && is_filled_by(other, all));
    return filled(plural_pattern(context, one, other, count), all);
}

TranslatedText Translator::text_with_language(std::string_view english, std::initializer_list<Argument> arguments) const {
    assert(is_filled_by(english, span_of(arguments)));
    const Pattern found = pattern({}, english);
    return {fill(found.text, span_of(arguments)), found.language, !reads(language(), found.language)};
}

bool Translator::has(std::string_view context, std::string_view english) const {
    return pattern(context, english).language == language();
}

Translator::Pattern Translator::pattern(std::string_view context, std::string_view english) const {
    for (const Step& step : steps_) {
        const std::string_view translated = step.catalogue->find(context, english);
        if (!translated.empty()) return {translated, step.language};
    }
    return {english, source_language};
}

Translator::Pattern Translator::plural_pattern(std::string_view context, std::string_view one, std::string_view other,
                                               std::int64_t count) const {
    for (const Step& step : steps_) {
        const std::string_view translated = step.catalogue->find_plural(context, one, count);
        if (!translated.empty()) return {translated, step.language};
    }
    return {count == 1 ? one : other, source_language};
}

/// Patterns without words, such as "{hour}:{minute}", are in no language.
std::string Translator::filled(const Pattern& pattern, std::span<const Argument> arguments) const {
    std::string text = fill(pattern.text, arguments);
    const bool is_foreign = speaks_own_language() && !reads(language(), pattern.language);
    return is_foreign && has_words(pattern.text) ? with_language(text, pattern.language) : text;
}

} // namespace foothold::i18n
