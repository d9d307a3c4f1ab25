#include "app/screens/languages.hpp"

#include "tests/screens/stage.hpp"

#include <catch2/catch_test_macros.hpp>

namespace foothold::screens {

namespace {

using Languages = std::vector<std::string>;

/// What the person's list becomes when they choose this.
Languages after(const Languages& before, const std::string& choice, LanguageRank rank) {
    i18n::Catalogues words;
    for (const char* language : {"ar", "da", "ti"}) words.add(catalogue_of(language, ""));
    const Stage stage({domain::Person{.id = person, .name = "Samira", .languages = before}}, before, domain::Role::participant,
                      std::move(words));
    const Command command = choose_language(stage.scene(), choice, rank);
    return std::get<domain::SetLanguages>(std::get<Perform>(command).intent).languages;
}

std::string second_of(const Languages& languages) {
    const Stage stage({domain::Person{.id = person, .name = "Samira", .languages = languages}}, languages);
    return second_language(stage.scene());
}

} // namespace

TEST_CASE("a chosen first language comes before the others, which stay") {
    CHECK(after({"ar", "en"}, "da", LanguageRank::first) == Languages{"da", "ar", "en"});
    CHECK(after({"ar", "en"}, "en", LanguageRank::first) == Languages{"en", "ar"});
}

TEST_CASE("a chosen second language comes after the first, before the others") {
    CHECK(after({"ar", "en"}, "da", LanguageRank::second) == Languages{"ar", "da", "en"});
    CHECK(after({"ar", "en", "da"}, "da", LanguageRank::second) == Languages{"ar", "da", "en"});
    CHECK(after({"ar"}, "ti", LanguageRank::second) == Languages{"ar", "ti"});
}

TEST_CASE("the second language is the next one of the person's list") {
    CHECK(second_of({"en", "ar", "da"}) == "ar");
    CHECK(second_of({"en"}).empty());
}

} // namespace foothold::screens
