#include "app/i18n/language.hpp"

#include <catch2/catch_test_macros.hpp>

namespace foothold::i18n {

TEST_CASE("languages are named in themselves") {
    CHECK(native_name("da") == "Dansk");
    CHECK(native_name("ar") == "العربية");
    CHECK(native_name("ti") == "ትግርኛ");
    CHECK(native_name("so") == "Soomaali");
    CHECK(native_name("prs") == "دری");
    CHECK(native_name("de") == "Deutsch");
}

TEST_CASE("languages are named for the reader") {
    CHECK(language_name("ar", "da") == "arabisk");
    CHECK(language_name("ar", "en") == "Arabic");
    CHECK(language_name("ar", "ar") == "العربية");
    CHECK(language_name("prs", "en") == "Dari");
}

TEST_CASE("direction follows the declared language") {
    for (const std::string_view language : {"ar", "fa", "prs", "ps", "ckb", "ur", "he"}) CHECK(is_right_to_left(language));
    for (const std::string_view language : {"da", "en", "kmr", "ti", "uk", "zxx", "", "not a language"})
        CHECK_FALSE(is_right_to_left(language));
}

} // namespace foothold::i18n
