#include "app/i18n/plural_rule.hpp"

#include <catch2/catch_test_macros.hpp>

#include <cstdint>
#include <limits>
#include <string>
#include <utility>
#include <vector>

namespace foothold::i18n {

namespace {

constexpr std::string_view arabic_expression =
    "n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 && n%100<=99 ? 4 : 5";

PluralRule rule_of(const std::string& header_value) {
    auto rule = PluralRule::parse(header_value);
    REQUIRE(rule);
    return std::move(*rule);
}

std::vector<std::size_t> forms_of(const PluralRule& rule) {
    std::vector<std::size_t> forms;
    for (const std::int64_t count : {0, 1, 2, 3, 5, 11, 21, 100, 101}) forms.push_back(rule.form_of(count));
    return forms;
}

} // namespace

TEST_CASE("the Arabic rule is read with and without parentheses") {
    const std::vector<std::size_t> expected{0, 1, 2, 3, 3, 4, 4, 5, 5};
    CHECK(forms_of(rule_of("nplurals=6; plural=(" + std::string{arabic_expression} + ");")) == expected);
    CHECK(forms_of(rule_of("nplurals=6; plural=" + std::string{arabic_expression} + ";")) == expected);
    CHECK(forms_of(rule_of(" nplurals = 6 ;plural = " + std::string{arabic_expression})) == expected);
}

TEST_CASE("rules of English, French, Ukrainian and Japanese give their forms") {
    CHECK(forms_of(rule_of("nplurals=2; plural=(n != 1);")) == std::vector<std::size_t>{1, 0, 1, 1, 1, 1, 1, 1, 1});
    CHECK(forms_of(rule_of("nplurals=2; plural=n>1;")) == std::vector<std::size_t>{0, 0, 1, 1, 1, 1, 1, 1, 1});
    CHECK(forms_of(rule_of(
              "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);")) ==
          std::vector<std::size_t>{2, 0, 1, 1, 2, 2, 0, 2, 0});
    CHECK(forms_of(rule_of("nplurals=1; plural=0;")) == std::vector<std::size_t>(9, 0));
}

TEST_CASE("operators bind as in C") {
    CHECK(rule_of("nplurals=6; plural=1+2*2;").form_of(0) == 5);
    CHECK(rule_of("nplurals=6; plural=(1+2)*1;").form_of(0) == 3);
    CHECK(rule_of("nplurals=6; plural=5-2-1;").form_of(0) == 2);
    CHECK(rule_of("nplurals=6; plural=!n+1;").form_of(0) == 2);
    CHECK(rule_of("nplurals=6; plural=0||1&&0;").form_of(0) == 0);
    CHECK(rule_of("nplurals=6; plural=1<2==1;").form_of(0) == 1);
}

TEST_CASE("a count below zero has the form of its distance from zero") {
    const PluralRule rule = rule_of("nplurals=2; plural=(n != 1);");
    CHECK(rule.form_of(-1) == 0);
    CHECK(rule.form_of(-2) == 1);
    CHECK(rule.form_of(std::numeric_limits<std::int64_t>::min()) == 1);
}

TEST_CASE("an expression that gives no form of the language means the first form") {
    CHECK(rule_of("nplurals=2; plural=n;").form_of(7) == 0);
    CHECK(rule_of("nplurals=2; plural=1/n;").form_of(0) == 0);
    CHECK(rule_of("nplurals=2; plural=1%n;").form_of(0) == 0);
}

TEST_CASE("rules that are no rules are refused") {
    const std::vector<std::string> broken{
        "",
        "nplurals=2;",
        "plural=n;",
        "nplurals=0; plural=0;",
        "nplurals=7; plural=0;",
        "nplurals=; plural=0;",
        "nplurals=2; plural=;",
        "nplurals=2; plural=(n != 1;",
        "nplurals=2; plural=n != 1);",
        "nplurals=2; plural=n ? 1;",
        "nplurals=2; plural=n = 1;",
        "nplurals=2; plural=m != 1;",
        "nplurals=2; plural=99999999999999999999;",
        "nplurals=2; plural=" + std::string(100'000, '(') + "n",
        "nplurals=2; plural=" + std::string(100'000, '!') + "n",
        "nplurals=2; plural=n" + std::string(1'000, '+') + "n",
    };
    for (const std::string& value : broken) {
        INFO(value.substr(0, 60));
        CHECK_FALSE(PluralRule::parse(value));
    }
}

TEST_CASE("an expression of more than 256 parts is refused") {
    std::string sum = "nplurals=2; plural=n";
    for (int part = 0; part < 200; ++part) sum += "+n";
    CHECK_FALSE(PluralRule::parse(sum));
}

} // namespace foothold::i18n
