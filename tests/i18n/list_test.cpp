#include "app/i18n/list.hpp"

#include "tests/i18n/locales.hpp"

#include <catch2/catch_test_macros.hpp>

#include <array>

namespace foothold::i18n {

namespace {

/// Without the marks that keep each item in its own direction.
std::string seen(std::string text) {
    for (const std::string_view mark : {"\u2068", "\u2069"})
        for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark)) text.erase(at, mark.size());
    return text;
}

std::string joined(const std::string& language, std::span<const std::string> items) {
    return seen(list_with_and(translator_for(language), items));
}

} // namespace

TEST_CASE("inside a sentence the last of several things is joined with the language's word for and") {
    const std::array<std::string, 3> items{"arabisk", "tigrinya", "engelsk"};
    CHECK(joined("da", items) == "arabisk, tigrinya og engelsk");
    CHECK(joined("da", std::span{items}.first(2)) == "arabisk og tigrinya");
    CHECK(joined("da", std::span{items}.first(1)) == "arabisk");
    CHECK(joined("da", {}).empty());
    CHECK(joined("en", items) == "arabisk, tigrinya and engelsk");
    const std::array<std::string, 2> arabic{"العربية", "الإنجليزية"};
    CHECK(joined("ar", arabic) == "العربية والإنجليزية");
}

TEST_CASE("each thing in a list keeps its own direction") {
    const std::array<std::string, 2> items{"Samira", "سميرة"};
    CHECK(list_with_and(translator_for("da"), items) == "\u2068Samira\u2069 og \u2068سميرة\u2069");
}

TEST_CASE("a language that ICU does not know gets a list all the same") {
    const std::array<std::string, 2> items{"a", "b"};
    const Catalogues none;
    CHECK(seen(list_with_and(Translator{none, {"xx"}}, items)) == "a, b");
}

} // namespace foothold::i18n
