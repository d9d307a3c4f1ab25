#include "app/i18n/error_text.hpp"

#include "tests/i18n/locales.hpp"

#include <catch2/catch_test_macros.hpp>

#include <string>

namespace foothold::i18n {

TEST_CASE("every known code is explained in every complete language, in other words than the general ones") {
    const auto sentence = [](const std::string& language, std::string_view code) {
        return explain(translator_for(language), {std::string{code}, "line 12"});
    };
    for (const std::string_view code : explained_codes()) {
        INFO(code);
        const std::string english = sentence("en", code);
        CHECK(english != sentence("en", "nobody.knows"));
        CHECK(sentence("da", code) != english);
        CHECK(sentence("ar", code) != english);
    }
}

TEST_CASE("sentences are calm: no error, no failure, no code and no detail") {
    const Translator translator = translator_for("en");
    for (const std::string_view code : explained_codes()) {
        const std::string sentence = explain(translator, {std::string{code}, "line 12"});
        for (const std::string_view word : {"error", "Error", "fail", "Fail", "invalid", "overdue", "client", "line 12"}) {
            INFO(sentence);
            CHECK(sentence.find(word) == std::string::npos);
        }
        CHECK(sentence.find(code) == std::string::npos);
    }
}

TEST_CASE("a code that nobody knows gets the general sentence") {
    CHECK(explain(translator_for("da"), {"moon.full", ""}) ==
          "Det lykkedes ikke denne gang. Prøv igen, eller spørg din kontaktperson.");
}

} // namespace foothold::i18n
