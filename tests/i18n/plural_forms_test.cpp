#include "app/i18n/icu_locale.hpp"
#include "app/i18n/plural_rule.hpp"
#include "app/i18n/po_reader.hpp"
#include "tests/i18n/locales.hpp"

#include <catch2/catch_test_macros.hpp>
#include <unicode/plurrule.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <memory>

namespace foothold::i18n {

namespace {

constexpr std::array counts{0, 1, 2, 3, 5, 11, 21, 100, 101};
using Forms = std::array<std::size_t, counts.size()>;

std::string header_of(const std::string& language) {
    std::ifstream file{std::filesystem::path{FOOTHOLD_LOCALES} / (language + ".po"), std::ios::binary};
    const std::string po{std::istreambuf_iterator<char>{file}, {}};
    const auto entries = read_po(po, language);
    REQUIRE(entries);
    return entries->front().translations.front();
}

/// As the catalogue's own header says.
PluralRule rule_of(const std::string& language) {
    constexpr std::string_view field = "Plural-Forms: ";
    const std::string header = header_of(language);
    const auto begin = header.find(field);
    REQUIRE(begin != std::string::npos);
    auto rule = PluralRule::parse(header.substr(begin + field.size(), header.find('\n', begin) - begin - field.size()));
    REQUIRE(rule);
    return std::move(*rule);
}

Forms forms_of(const std::string& language) {
    const PluralRule rule = rule_of(language);
    Forms forms{};
    for (std::size_t i = 0; i < counts.size(); ++i) forms[i] = rule.form_of(counts[i]);
    return forms;
}

std::string category_in_icu(const icu::PluralRules& rules, std::int32_t count) { return utf8(rules.select(count)); }

} // namespace

TEST_CASE("the catalogues' plural forms are those of their languages") {
    constexpr Forms one_other{1, 0, 1, 1, 1, 1, 1, 1, 1};
    constexpr Forms zero_is_one{0, 0, 1, 1, 1, 1, 1, 1, 1};
    constexpr Forms slavic{2, 0, 1, 1, 2, 2, 0, 2, 0};
    const std::map<std::string, Forms> expected{
        {"ar", {0, 1, 2, 3, 3, 4, 4, 5, 5}},
        {"am", zero_is_one},
        {"fa", zero_is_one},
        {"fr", {0, 0, 2, 2, 2, 2, 2, 2, 2}},
        {"prs", zero_is_one},
        {"ti", zero_is_one},
        {"ckb", one_other},
        {"da", one_other},
        {"en", one_other},
        {"ka", one_other},
        {"kmr", one_other},
        {"ps", one_other},
        {"so", one_other},
        {"sw", one_other},
        {"tr", one_other},
        {"ur", one_other},
        {"ru", slavic},
        {"uk", slavic},
    };
    for (const Catalogue& catalogue : locales().all()) {
        INFO(catalogue.language());
        REQUIRE(expected.contains(catalogue.language()));
        CHECK(forms_of(catalogue.language()) == expected.at(catalogue.language()));
    }
}

TEST_CASE("two counts have the same form where ICU gives them the same category, and only there") {
    for (const Catalogue& catalogue : locales().all()) {
        const std::string& language = catalogue.language();
        UErrorCode status = U_ZERO_ERROR;
        const std::unique_ptr<icu::PluralRules> rules{icu::PluralRules::forLocale(icu_locale(language), status)};
        REQUIRE(U_SUCCESS(status));
        const PluralRule rule = rule_of(language);
        std::map<std::string, std::size_t> form_of_category;
        std::map<std::size_t, std::string> category_of_form;
        for (std::int32_t count = 0; count <= 1000; ++count) {
            INFO(language << " " << count);
            const std::string category = category_in_icu(*rules, count);
            const std::size_t form = rule.form_of(count);
            CHECK(form_of_category.try_emplace(category, form).first->second == form);
            CHECK(category_of_form.try_emplace(form, category).first->second == category);
        }
        CHECK(category_in_icu(*rules, 1'000'000) == category_of_form.try_emplace(rule.form_of(1'000'000), "many").first->second);
    }
}

} // namespace foothold::i18n
