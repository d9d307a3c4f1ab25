#include "tests/walkthrough/said.hpp"

#include "tests/walkthrough/told_screen.hpp"

#include <boost/json.hpp>
#include <catch2/catch_test_macros.hpp>

namespace foothold::walkthrough {

namespace json = boost::json;

Said told(std::string english) { return {Said::Kind::told, std::move(english)}; }

Said as_it_is(std::string words) { return {Said::Kind::as_it_is, std::move(words)}; }

Said with(std::string message, std::vector<i18n::Argument> arguments) {
    Said said{Said::Kind::message, std::move(message)};
    said.arguments = std::move(arguments);
    return said;
}

Said in_danish(std::string message) { return {Said::Kind::danish, std::move(message)}; }

Said in_context(std::string context, std::string message) {
    Said said{Said::Kind::message, std::move(message)};
    said.context = std::move(context);
    return said;
}

WordBook::WordBook(const i18n::Catalogues& catalogues, std::vector<std::string> languages) :
    catalogues_(catalogues), languages_(std::move(languages)) {
    for (const char* language : {"en", "da"}) languages_.emplace_back(language); // what domain::LocalizedText falls back to
}

void WordBook::learn(const json::value& shown) {
    if (const auto* array = shown.if_array())
        for (const json::value& element : *array) learn(element);
    const auto* object = shown.if_object();
    if (!object) return;
    Translations translations;
    for (const auto& [name, value] : *object) {
        learn(value);
        if (value.is_string()) translations[name] = std::string{value.as_string()};
    }
    if (const auto english = translations.find("en"); english != translations.end())
        samples_.emplace(english->second, translations);
}

std::vector<std::string> WordBook::sample_words(const std::string& english) const {
    const auto range = samples_.equal_range(english); // clang 14 captures no structured binding
    INFO("the sample programmes have no text \"" << english << '"');
    REQUIRE(range.first != range.second);
    std::vector<std::string> found;
    const auto look_for = [&](const std::string& language) {
        for (auto sample = range.first; sample != range.second; ++sample)
            if (const auto text = sample->second.find(language); text != sample->second.end()) found.push_back(text->second);
    };
    look_for(languages_.front());
    // A name that nobody has translated stands in Danish, as on signs; other texts in English.
    if (found.empty())
        for (const std::string& language : languages_) look_for(language);
    return found;
}

std::string WordBook::message(const Said& said, const std::string& language) const {
    const i18n::Catalogue* catalogue = catalogues_.find(language);
    const std::string_view own = catalogue ? catalogue->find(said.context, said.english) : std::string_view{};
    return without_isolates(i18n::fill(own.empty() ? std::string_view{said.english} : own, said.arguments));
}

std::vector<std::string> WordBook::words(const Said& said) const {
    switch (said.kind) {
    case Said::Kind::told:
        return sample_words(said.english);
    case Said::Kind::as_it_is:
        return {said.english};
    case Said::Kind::danish:
        return {message(said, "da")};
    case Said::Kind::message:
        break;
    }
    return {message(said, languages_.front())};
}

} // namespace foothold::walkthrough
