#include "domain/localized_text.hpp"

#include <catch2/catch_test_macros.hpp>

namespace foothold::domain {

namespace {

using Preferences = std::vector<std::string>;

const LocalizedText title{{{"da", "Kursus"}, {"en", "Course"}, {"fa", "دوره"}}};

} // namespace

TEST_CASE("a reader gets their language, else their next one, else English, and is told so") {
    CHECK(title.choose(Preferences{"da"}).text == "Kursus");
    CHECK_FALSE(title.choose(Preferences{"da"}).is_fallback);
    CHECK(title.choose(Preferences{"ti", "da"}).text == "Kursus");
    CHECK(title.choose(Preferences{"ti", "da"}).is_fallback);
    CHECK(title.choose(Preferences{"ti"}).language == "en");
}

TEST_CASE("a reader of Dari gets Farsi; a reader of Sorani does not get Arabic") {
    CHECK(title.choose(Preferences{"prs"}).language == "fa");
    const LocalizedText arabic{{{"ar", "دورة"}, {"da", "Kursus"}}};
    CHECK(arabic.choose(Preferences{"ckb"}).language == "da");
}

TEST_CASE("a name is the same in every language and no fallback") {
    const LocalizedText name = untranslated("Havnens Bageri");
    const auto chosen = name.choose(Preferences{"ti"});
    CHECK(chosen.text == "Havnens Bageri");
    CHECK_FALSE(chosen.is_fallback);
}

TEST_CASE("whatever there is is better than nothing") {
    CHECK(LocalizedText{{{"uk", "Курс"}}}.choose(Preferences{"ti"}).text == "Курс");
    CHECK(LocalizedText{}.choose(Preferences{"ti"}).text.empty());
}

} // namespace foothold::domain
